// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { beginSession } from "#identity";
import { files, removeExpired } from "#kit/files";
import { hours, later, minutes } from "#kit/time";
import { paths } from "../paths.ts";
import { imports } from "../tables.ts";
import { readInJob } from "./job.ts";
import { csv, example, fileForm, goesOn, hands, idIn, keptFiles, lists, onStage, page, present, readsIn, town, w } from "./test-stage.ts";

onStage();

describe("files that are no lists", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const bomb = () =>
    zipSync(
      {
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8("<workbook/>"),
        "xl/worksheets/sheet1.xml": new Uint8Array(200_000_000),
      },
      { level: 9 },
    );

  test.each([
    ["an empty file", "leer.csv", () => new Uint8Array(), "In dieser Datei steht nichts."],
    [
      "a picture with the wrong name",
      "Vereine.csv",
      () => png,
      "Diese Datei ist ein Bild, auch wenn ihr Name auf .csv endet. Speichern Sie die Tabelle in Excel als CSV oder XLSX und wählen Sie sie noch einmal aus.",
    ],
    ["a header alone", "Vereine.csv", () => csv("Vereinsname;Kategorie"), "nur eine Überschrift"],
    ["a spreadsheet that unpacks to 200 MB", "Vereine.xlsx", bomb, "größer als"],
    ["a spreadsheet cut in half", "Vereine.xlsx", () => zipSync({ "xl/workbook.xml": strToU8("<w/>") }).slice(0, 40), "beschädigt"],
  ])("%s: a sentence, and nothing is stored", async (_, name, bytes, sentence) => {
    const answer = await w.request("anna", paths.readings(town), fileForm(bytes(), name));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("no file chosen: says so", async () => {
    const answer = await w.request("anna", paths.readings(town), {});
    expect([answer.status, (await answer.text()).includes("Wählen Sie eine Datei aus.")]).toEqual([422, true]);
  });

  test("NUL bytes are left out and told; formulas stay text", async () => {
    const id = await readsIn(csv("Verein;Bemerkung", "Heimat\u0000verein;=1+1", '"=HYPERLINK(""http://x"")";@x'));
    expect((await present()).map((entry) => [entry.name, entry.note])).toEqual([
      ["Heimatverein", "=1+1"],
      ['=HYPERLINK("http://x")', "@x"],
    ]);
    expect(id).not.toBe("");
  });
});

/** A session of Anna's, as her browser keeps it. */
async function cookieOf(): Promise<string> {
  const id = (await w.actor("anna")).id ?? "";
  return `fokus-session=${await w.db.signIn((tx) => beginSession(tx, w.app.seals, id, w.now))}`;
}

test("when the file is lost after the start, reading in ends with what is there", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.owner(async (tx) => {
    await tx.delete(files);
    await removeExpired(tx, later(w.now, hours(2)));
  });
  await w.jobs.drain();
  expect(await page(paths.result(town, id))).toContain("Fertig: 0 Einträge eingelesen");
});

test("a session that ends while she corrects: her choices are back after signing in, and not yet saved", async () => {
  const id = idIn(await hands(example));
  const send = (path: string, cookie: string, body?: URLSearchParams) =>
    w.app.fetch(
      new Request(`http://localhost:3000${path}`, {
        method: body ? "POST" : "GET",
        headers: { cookie, origin: "http://localhost:3000" },
        body,
      }),
    );
  const old = await cookieOf();
  w.clock.moveTo(later(w.now, minutes(61)));
  const said = new URLSearchParams({ go: "again", "column-1": "ignore", "was:column-1": "category", belongs: "own" });
  const parked = await send(paths.understood(town, id), old, said);
  expect(parked.status).toBe(303);
  const kept =
    parked.headers
      .getSetCookie()
      .find((one) => one.startsWith("fokus-parked="))
      ?.split(";")[0] ?? "";
  const restored = await send("/wieder-da", `${await cookieOf()}; ${kept}`);
  const shown = await restored.text();
  expect(restored.status).toBe(200);
  expect(/name="column-1"[\s\S]*?<option value="(\w+)" selected/.exec(shown)?.[1]).toBe("ignore");
  expect((await lists())[0]?.corrections).toEqual({});
});

describe("a connection that breaks off", () => {
  async function sends(body: BodyInit, declared: string): Promise<Response> {
    const signedIn = await cookieOf();
    const headers = {
      cookie: signedIn,
      origin: "http://localhost:3000",
      "content-type": "multipart/form-data; boundary=grenze",
      "content-length": declared,
    };
    return w.app.fetch(
      new Request(`http://localhost:3000${paths.readings(town)}`, { method: "POST", headers, body, duplex: "half" } as RequestInit),
    );
  }

  const beginning = `--grenze\r\nContent-Disposition: form-data; name="file"; filename="Vereine.csv"\r\n\r\n${"Verein\n".repeat(450_000)}`;

  test("fewer bytes than announced: says after how many, and stores nothing", async () => {
    const answer = await sends(beginning, "8000000");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(
      "Die Verbindung brach nach 3 von 8 MB ab. Es wurde nichts eingelesen. Wählen Sie die Datei noch einmal aus.",
    );
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("a stream that fails in the middle ends with the same sentence", async () => {
    let sent = false;
    const failing = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error("socket hang up"));
        else controller.enqueue(new TextEncoder().encode(beginning));
        sent = true;
      },
    });
    expect(await (await sends(failing, "8000000")).text()).toContain("Die Verbindung brach nach 3 von 8 MB ab.");
  });

  test("more than 20 MB are refused before they are read", async () => {
    const answer = await sends("x", "25000000");
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Diese Datei hat 25 MB. Wir lesen Dateien bis 20 MB.");
  });
});

describe("other people", () => {
  test("nobody else sees or starts her list, under neither town's address", async () => {
    const id = idIn(await hands(example));
    for (const slug of [town, "nachbarhausen"]) {
      for (const path of [paths.understood(slug, id), paths.trial(slug, id), paths.result(slug, id), paths.progressJson(slug, id)]) {
        expect((await w.request("bert", path)).status).toBe(404);
      }
      for (const path of [paths.understood(slug, id), paths.start(slug, id), paths.undoReading(slug, id), paths.discard(slug, id)]) {
        expect((await w.request("bert", path, { belongs: "own" })).status).toBe(404);
      }
    }
    expect(await w.reads("bert", async (tx) => [await tx.select().from(imports), await tx.select().from(files)])).toEqual([[], []]);
    expect((await w.request("anna", paths.understood(town, "keine-id"))).status).toBe(404);
  });

  test("who does not work for the town any more cannot finish a list either", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    await w.request("anna", paths.start(town, id), {});
    const bert = (await w.actor("bert")).id ?? "";
    await readInJob.run({ importId: id, personId: bert }, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await present()).toHaveLength(0);
  });
});

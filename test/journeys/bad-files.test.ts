// SPDX-License-Identifier: EUPL-1.2
import { connect } from "node:net";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { type Played, signIn, stage } from "./stage.ts";

withBrowser();

const upload = "/intern/musterstadt/bestand/einlesen";
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const unreadable: [what: string, name: string, bytes: Uint8Array, sentence: string][] = [
  ["an empty file", "Vereine.csv", new Uint8Array(), "In dieser Datei steht nichts."],
  ["a picture renamed to .csv", "Vereine.csv", png, "Diese Datei ist ein Bild, auch wenn ihr Name auf .csv endet."],
  ["a spreadsheet that unpacks to 200 MB", "Vereine.xlsx", bomb(), "Diese Datei wird beim Auspacken größer als 96 MB."],
  ["bytes that are no text", "Vereine.csv", Buffer.alloc(4_000, "\u0000\u0001\u0002"), "Diese Datei ist keine Tabelle"],
];

describe("a file that holds no list gets a sentence, and nothing is kept of it", () => {
  test.each(unreadable)("%s", async (_, name, bytes, sentence) => {
    const { page } = await officer();
    await choose(page, name, bytes);
    await page.getByRole("alert").getByRole("link", { name: sentence }).waitFor();
    expect(await page.title()).toMatch(/^Fehler: /);
    await page.goto(upload);
    expect(await page.getByRole("heading", { name: "Noch nicht fertig" }).count()).toBe(0);
  });

  test("no file at all", async () => {
    const { page } = await officer();
    await page.goto(upload);
    await page.getByRole("button", { name: "Datei lesen" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Wählen Sie eine Datei aus." }).waitFor();
  });
});

describe("a list with flaws is read all the same", () => {
  test("invisible NUL bytes are left out, and the page says so", async () => {
    const { page } = await officer();
    await choose(page, "Vereine.csv", Buffer.from("Name;Ort\nTurn\u0000verein Altdorf;Altdorf\nHeimatverein Linde;Linde\n"));
    await page.getByText("1 unsichtbare Zeichen (Null-Bytes) haben wir weggelassen.").waitFor();
    await page.getByRole("rowheader", { name: "Turnverein Altdorf" }).waitFor();
  });

  test("the wrong letters, chosen by hand, show at once and are taken back as easily", async () => {
    const { page } = await officer();
    await choose(page, "Vereine.csv", iconv.encode("Name;Ort\nMännerchor Wölfingen;Altdorf\nSchützenverein Süd;Linde\n", "windows-1252"));
    await page.getByText("»Männerchor Wölfingen«").waitFor();
    await readAs(page, "Macintosh");
    expect(await page.getByText("Männerchor Wölfingen").count()).toBe(0);
    await readAs(page, "Windows-1252 (älteres Excel)");
    await page.getByText("»Männerchor Wölfingen«").waitFor();
  });

  test("formulas stay text on the way in, and on the way out no spreadsheet program runs them", async () => {
    const { world: w, page } = await officer();
    const formula = "=HYPERLINK(1+1)";
    await choose(page, "Vereine.csv", Buffer.from(`Name;Ort\n${formula} Verein;Altdorf\n+Plus Treffpunkt;Linde\nTurnverein Linde;Linde\n`));
    await page.getByRole("button", { name: "Probelauf starten" }).click();
    await page.getByRole("button", { name: "3 Einträge einlesen" }).click();
    await w.jobs.drain();
    await page.getByRole("link", { name: "Stand neu laden" }).click();
    await page.getByRole("link", { name: "Einträge ansehen" }).click();
    await page.getByRole("link", { name: `${formula} Verein` }).waitFor();
    const csv = await page.request.get("/intern/musterstadt/bestand/eintraege.csv");
    const cells = (await csv.text()).split("\n").map((line) => line.split(";")[0]);
    expect(cells).toContain(`'${formula} Verein`);
    expect(cells).toContain("'+Plus Treffpunkt");
    expect(cells).toContain("Turnverein Linde");
  });
});

describe("an upload that is cut off", () => {
  test("in the middle of the connection: nothing is kept, and the server goes on for everybody", async () => {
    const { page, base } = await officer();
    const cookie = await cookieOf(page);
    await sendAndHangUp(base, [
      `POST ${upload} HTTP/1.1`,
      "Host: 127.0.0.1",
      `Origin: ${base}`,
      `Cookie: ${cookie}`,
      "Content-Type: multipart/form-data; boundary=grenze",
      "Content-Length: 8000000",
      "",
      '--grenze\r\nContent-Disposition: form-data; name="file"; filename="Vereine.csv"\r\n\r\nName;Ort\nTurnverein Altdorf;Altdorf\n',
    ]);
    await page.goto(upload);
    await page.getByRole("heading", { name: "Einlesen", level: 1 }).waitFor();
    expect(await page.getByRole("heading", { name: "Noch nicht fertig" }).count()).toBe(0);
  });

  test("before the form's end: a sentence says that nothing was read in", async () => {
    const { page, base } = await officer();
    const answer = await fetch(`${base}${upload}`, {
      method: "POST",
      headers: { origin: base, cookie: await cookieOf(page), "content-type": "multipart/form-data; boundary=grenze" },
      body: '--grenze\r\nContent-Disposition: form-data; name="file"; filename="Vereine.csv"\r\n\r\nName;Ort\nTurnverein Alt',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Es wurde nichts eingelesen. Wählen Sie die Datei noch einmal aus.");
  });

  test("a file larger than we take is refused by what it declares, before it has come", async () => {
    const { page, base } = await officer();
    const answer = await fetch(`${base}${upload}`, {
      method: "POST",
      headers: { origin: base, cookie: await cookieOf(page), "content-type": "multipart/form-data; boundary=grenze" },
      body: Buffer.alloc(23_000_000),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Diese Datei hat 23 MB. Wir lesen Dateien bis 20 MB.");
  });
});

async function officer(): Promise<Played & { page: Page }> {
  const played = await stage({ script: false });
  await signIn(played.page, played, "anna");
  return played;
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(upload);
  await page.getByLabel("Datei auswählen").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Datei lesen" }).click();
}

async function readAs(page: Page, letters: string): Promise<void> {
  const details = page.getByRole("combobox", { name: "Zeichenart" });
  if (!(await details.isVisible())) await page.getByText("Technische Angaben").click();
  await details.selectOption(letters);
  await page.getByRole("button", { name: "Übernehmen und noch einmal ansehen" }).click();
  await page.getByText("So sieht es mit Ihren Angaben aus.").waitFor();
}

async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Says that much is to come, sends a little and closes the connection. */
function sendAndHangUp(base: string, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), "127.0.0.1");
    socket.once("error", reject);
    socket.once("close", () => resolve());
    socket.once("connect", () => socket.write(lines.join("\r\n"), () => socket.destroy()));
  });
}

/** 200 MB of a sheet that says the same over and over, packed into a fifth of a megabyte. */
function bomb(): Uint8Array {
  const row = "<row><c><v>1</v></c></row>";
  const sheet = strToU8(`<worksheet><sheetData>${row.repeat(200_000_000 / row.length)}</sheetData></worksheet>`);
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="Vereine" sheetId="1"/></sheets></workbook>'),
    "xl/worksheets/sheet1.xml": sheet,
  });
}

// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CastName } from "#identity";
import { later, minutes } from "#kit/time";
import { newTab, withBrowser } from "../harness/browser.ts";
import { type Played, signIn, stage } from "./stage.ts";

withBrowser();

const town = "/intern/musterstadt";
const goal = "Vereine finden leichter zueinander";
const explained = "Wer sich kennt, teilt Räume und Termine.";

describe("a session that ends in the middle of a form", () => {
  test.each([true, false])("loses nothing: after the way through the mail the text stands there again (script: %s)", async (script) => {
    const { world: w, page } = await withStrategy("anna", { script });
    await page.goto(`${town}/strategie/ziele/neu`);
    await writeGoal(page, goal, explained);
    w.clock.moveTo(later(w.now, minutes(61)));
    await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
    await page.getByText("Sie wurden nach 60 Minuten Pause abgemeldet. Ihr Text ist gesichert").waitFor();

    await page.getByRole("textbox", { name: "E-Mail-Adresse" }).fill("ehrenamt@musterstadt.example");
    await page.getByRole("button", { name: "Code anfordern" }).click();
    await w.jobs.drain();
    await page.getByRole("textbox", { name: "Code aus der E-Mail" }).fill(await newestCode(page));
    await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();

    await page.getByText("Ihr Text ist wieder da. Er ist noch nicht gespeichert.").waitFor();
    expect(await page.getByRole("textbox", { name: "Ziel", exact: true }).inputValue()).toBe(goal);
    expect(await page.getByRole("textbox", { name: "Erläuterung" }).inputValue()).toBe(explained);
    await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
    await page.getByText(`Das Ziel »${goal}« ist gespeichert.`).waitFor();
    expect(await goalsOf(page)).toEqual([`Ziel 1: ${goal}`]);
  });

  test("on a shared machine the text does not go to the next person", async () => {
    const { world: w, page } = await withStrategy("anna");
    await page.goto(`${town}/strategie/ziele/neu`);
    await writeGoal(page, goal, explained);
    w.clock.moveTo(later(w.now, minutes(61)));
    await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
    await page.getByRole("main").getByRole("link", { name: "Als Beispielperson ansehen" }).click();
    await page.getByRole("button", { name: "Als Bert Nachbar ansehen" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.content()).not.toContain(explained);
  });
});

/** In example mode the mail lies in the outbox; a person opens it in another tab. */
async function newestCode(page: Page): Promise<string> {
  const outbox = await newTab(page);
  await outbox.goto("/beispielpersonen/postausgang");
  const mail = (await outbox.getByRole("article").first().textContent()) ?? "";
  return /\b[2-9a-z]{4}-[2-9a-z]{4}\b/.exec(mail)?.[0] ?? "";
}

describe("saving more often than meant", () => {
  test.each([true, false])("a double click makes one goal (script: %s)", async (script) => {
    const { page } = await withStrategy("anna", { script });
    await page.goto(`${town}/strategie/ziele/neu`);
    await writeGoal(page, goal, explained);
    await page.getByRole("button", { name: "Ziel hinzufügen" }).dblclick();
    await page.getByRole("heading", { name: /^Neue Maßnahme/ }).waitFor();
    expect(await goalsOf(page)).toEqual([`Ziel 1: ${goal}`]);
  });

  test("a form that arrives twice at the same moment makes one entry", async () => {
    const { page, base } = await signedIn("anna");
    await page.goto(`${town}/bestand/eintraege/neu`);
    const id = await page.locator("input[name=id]").inputValue();
    const send = () =>
      page.request.post(`${town}/bestand/eintraege`, {
        form: { id, name: "Turnverein Altdorf", kind: "association" },
        headers: { origin: base },
      });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
    await page.goto(`${town}/bestand`);
    expect(await page.getByRole("link", { name: "Turnverein Altdorf" }).count()).toBe(1);
  });

  describe("back to the form after saving", () => {
    test.each([true, false])("the text still stands there; sent again it makes no second goal (script: %s)", async (script) => {
      const { page } = await withStrategy("anna", { script });
      await backToTheSavedGoal(page);
      expect(await page.getByRole("textbox", { name: "Erläuterung" }).inputValue()).toBe(explained);
      await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
      await page.getByRole("heading", { name: /^Neue Maßnahme/ }).waitFor();
      expect(await goalsOf(page)).toEqual([`Ziel 1: ${goal}`]);
    });

    test("a word corrected there is not lost: both versions stand side by side", async () => {
      const { page } = await withStrategy("anna");
      await backToTheSavedGoal(page);
      await page.getByRole("textbox", { name: "Erläuterung" }).fill("Wer sich kennt, hilft sich.");
      await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
      const both = page.getByRole("table", { name: "Beide Fassungen" });
      await both.waitFor();
      expect(await both.getByRole("cell").allTextContents()).toEqual([explained, "Wer sich kennt, hilft sich."]);
      await page.getByRole("button", { name: "Speichern" }).click();
      await page.getByText("Das Ziel ist gespeichert.").waitFor();
      expect(await goalsOf(page)).toEqual([`Ziel 1: ${goal}`]);
      await page.getByText("Wer sich kennt, hilft sich.").waitFor();
    });
  });

  test.each([
    ["an entry", "/bestand/eintraege", { name: "Turnverein Altdorf", kind: "association" }, { note: "Trifft sich dienstags." }],
    ["a goal", "/strategie/ziele/neu", { title: goal }, { description: explained }],
    ["a measure", "/strategie/ziele/GOAL/massnahmen", { title: "Vereinstreff" }, { caretaker: "Ehrenamtsbüro" }],
    ["a sign", "/strategie/ziele/GOAL/kennzahlen", { name: "Vereine beim Treffen", kind: "count" }, { target: "25" }],
    [
      "a note",
      "/strategie/ziele/GOAL/grundlagen",
      { kind: "conversation", text: "Zuruf beim Treffen" },
      { text: "Zuruf beim Treffen im Mai" },
    ],
  ])("%s sent again makes no second one, and sent again with more in it shows both versions", async (_, path, fields, more) => {
    const { page, base } = await withStrategy("anna");
    const send = (address: string, form: Record<string, string>) =>
      page.request.post(`${town}${address}`, { form, headers: { origin: base }, maxRedirects: 0 });
    await send("/strategie/ziele/neu", { id: "019584a0-0000-7000-8000-0000000000aa", title: goal });
    const form = { ...fields, id: "019584a0-0000-7000-8000-0000000000bb" };
    const address = path.replace("GOAL", "000000aa");
    expect((await send(address, form)).status()).toBe(303);
    expect((await send(address, form)).status()).toBe(303);
    const again = await send(address, { ...form, ...more });
    expect(again.status()).toBe(409);
    expect(await again.text()).toContain(Object.values(more)[0]);
  });
});

async function backToTheSavedGoal(page: Page): Promise<void> {
  await page.goto(`${town}/strategie/ziele/neu`);
  await writeGoal(page, goal, explained);
  await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
  await page.getByRole("heading", { name: /^Neue Maßnahme/ }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Neues Ziel" }).waitFor();
}

test("two tabs change one goal: the second sees both texts, and hers is one click away", async () => {
  const { page: first } = await withStrategy("anna");
  await first.goto(`${town}/strategie/ziele/neu`);
  await writeGoal(first, goal, "");
  await first.getByRole("button", { name: "Ziel hinzufügen" }).click();
  await first.goto(`${town}/strategie/ziele`);
  await first.getByRole("link", { name: "Ziel 1 bearbeiten" }).click();
  const second = await newTab(first);
  await second.goto(first.url());
  await first.getByRole("textbox", { name: "Erläuterung" }).fill("Aus dem ersten Fenster.");
  await second.getByRole("textbox", { name: "Erläuterung" }).fill("Aus dem zweiten Fenster.");
  await first.getByRole("button", { name: "Speichern" }).click();
  await first.getByText("Das Ziel ist gespeichert.").waitFor();
  await second.getByRole("button", { name: "Speichern" }).click();

  await second.getByText(/Anna Beispiel hat das um 10:30 Uhr geändert\. Beide Fassungen stehen hier nebeneinander\./).waitFor();
  const row = second.getByRole("table", { name: "Beide Fassungen" }).getByRole("row", { name: /Erläuterung/ });
  expect(await row.getByRole("cell").allTextContents()).toEqual(["Aus dem ersten Fenster.", "Aus dem zweiten Fenster."]);
  await second.getByRole("button", { name: "Speichern" }).click();
  await second.getByText("Das Ziel ist gespeichert.").waitFor();
  await second.getByText("Aus dem zweiten Fenster.").waitFor();
});

describe("too much text", () => {
  test("40,000 characters come back with a sentence, none of them missing", async () => {
    const { page } = await withStrategy("anna");
    const long = "Wer sich kennt, teilt Räume. ".repeat(1_380).slice(0, 40_000);
    await page.goto(`${town}/strategie/ziele/neu`);
    await writeGoal(page, goal, long);
    await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: "Dieser Text hat mehr als 20.000 Zeichen. Er steht noch vollständig hier." })
      .waitFor();
    expect(await page.getByRole("textbox", { name: "Erläuterung" }).inputValue()).toBe(long);
    expect(await page.getByRole("textbox", { name: "Ziel", exact: true }).inputValue()).toBe(goal);
  });

  test("three megabytes get a page with a sentence, and going back they stand there", async () => {
    const { page } = await withStrategy("anna");
    await page.goto(`${town}/strategie/ziele/neu`);
    await writeGoal(page, goal, "x".repeat(3_000_000));
    await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
    await page.getByText("Es wurde nichts gespeichert. Ein Formular darf 2 MB groß sein").waitFor();
    await page.goBack();
    expect((await page.getByRole("textbox", { name: "Erläuterung" }).inputValue()).length).toBe(3_000_000);
  });
});

describe("addresses that lead nowhere", () => {
  const nobodys = [
    "/kommunen/gibt-es-nicht",
    "/intern/gibt-es-nicht/bestand",
    "/intern/gibt-es-nicht",
    "/intern/musterstadt/nichts",
    "/%00",
    "/kommunen/%ff",
  ];
  test.each(nobodys)("%s: one page, the same words", async (path) => {
    const { page } = await signedIn("anna");
    await expectNothingAt(page, path);
  });

  test("somebody else's record looks exactly like one that does not exist", async () => {
    const played = await signedIn("anna");
    const { page } = played;
    await page.goto(`${town}/bestand/eintraege/neu`);
    await page.getByRole("textbox", { name: "Name" }).fill("Turnverein Altdorf");
    await page.getByRole("button", { name: "Eintrag speichern" }).click();
    await page.getByText("ist gespeichert.").waitFor();
    await page.goto(`${town}/bestand`);
    await page.getByRole("link", { name: "Turnverein Altdorf" }).click();
    const address = new URL(page.url()).pathname;

    await signIn(page, played, "bert");
    for (const path of [
      address,
      address.replace("musterstadt", "nachbarhausen"),
      `${town}/bestand/eintraege/zzzzzzzz`,
      `${town}/bestand`,
    ]) {
      await expectNothingAt(page, path);
    }
  });
});

/** What a screen reader finds on a page that is not there. */
async function expectNothingAt(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(404);
  const seen = await page.getByRole("main").ariaSnapshot();
  expect(seen, path).toBe(
    [
      "- main:",
      '  - heading "Seite nicht gefunden" [level=1]',
      "  - paragraph: Diese Seite gibt es nicht, oder sie ist nicht für Sie freigegeben.",
      '  - link "Zur Startseite":',
      "    - /url: /",
    ].join("\n"),
  );
}

describe("a form that is not ours", () => {
  const elsewhere: [string, Record<string, string>][] = [
    ["from another site", { origin: "https://anderswo.example" }],
    ["from a page without a name", { origin: "null" }],
    ["from somebody who says nothing", {}],
    ["with an origin that is none", { origin: "anna://[" }],
  ];
  test.each(elsewhere)("%s changes nothing", async (_, headers) => {
    const { page, base } = await signedIn("anna");
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${base}${town}/strategie`, {
      method: "POST",
      headers: { ...headers, cookie },
      body: new URLSearchParams({ id: "019584a0-0000-7000-8000-000000000000", title: "Von anderswo", fromYear: "2027", toYear: "2030" }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Zu Ihrer Sicherheit wurde nichts gespeichert.");
    await page.goto(`${town}/strategie`);
    await page.getByRole("heading", { name: "Strategie beginnen" }).waitFor();
  });

  test("fields nobody asked for, and none of those that were", async () => {
    const { page, base } = await signedIn("anna");
    const answer = await page.request.post(`${town}/bestand/eintraege`, {
      form: { __proto__: "x", bodyId: "1", version: "-3" },
      headers: { origin: base },
    });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain("Tragen Sie einen Namen ein.");
  });
});

async function signedIn(who: CastName, options: { script?: boolean } = {}): Promise<Played & { page: Page }> {
  const played = await stage(options);
  await signIn(played.page, played, who);
  return played;
}

async function withStrategy(who: CastName, options: { script?: boolean } = {}): Promise<Played & { page: Page }> {
  const played = await signedIn(who, options);
  await played.page.goto(`${town}/strategie/beginnen`);
  await played.page.getByRole("textbox", { name: "Titel" }).fill("Gut zusammen in Musterstadt");
  await played.page.getByRole("button", { name: "Strategie beginnen" }).click();
  await played.page.getByText("ist angelegt.").waitFor();
  return played;
}

async function writeGoal(page: Page, title: string, description: string): Promise<void> {
  await page.getByRole("textbox", { name: "Ziel", exact: true }).fill(title);
  await page.getByRole("textbox", { name: "Erläuterung" }).fill(description);
}

async function goalsOf(page: Page): Promise<string[]> {
  await page.goto(`${town}/strategie`);
  return page.getByRole("heading", { name: /^Ziel \d/ }).allTextContents();
}

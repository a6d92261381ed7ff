// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Child } from "hono/jsx";
import type { Page as Window } from "playwright-core";
import { describe, expect, test } from "vitest";
import { assetFile, CopyBlock, DataTable, Form, Page, PrintButton, Progress, SubmitButton, TextField } from "#ui";
import { expectAccessible, newPage, withBrowser } from "../harness/browser.ts";

withBrowser();

const site = "http://localhost";
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Opens a page with the given content at /probe; other paths answer what the test says. */
async function open(
  content: Child,
  script: boolean,
  answers: Record<string, () => { status?: number; body: string }> = {},
): Promise<Window> {
  const window = await newPage({ script, width: 360, dark: false });
  const html = String(<Page title="Probe">{content}</Page>);
  await window.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const file = assetFile(pathname);
    if (file) return route.fulfill({ contentType: file.contentType, body: readFileSync(file.file) });
    const answer = answers[pathname]?.() ?? { body: html };
    return route.fulfill({
      status: answer.status ?? 200,
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": policy },
      body: answer.body,
    });
  });
  await window.goto(`${site}/probe`);
  return window;
}

const form = (errors?: Record<string, string>) => (
  <Form action="/senden" errors={errors}>
    <TextField name="name" label="Name" errors={errors} />
    <SubmitButton label="Speichern" />
  </Form>
);

describe("copying a block", () => {
  const block = <CopyBlock level={2} title="Beschlussvorschlag" text={"Der Rat beschließt.\n\nEr beauftragt die Verwaltung."} />;

  test("puts the text as it is written into the clipboard and says so", async () => {
    const window = await open(block, true);
    await window.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await window.getByRole("button", { name: "Text kopieren" }).click();
    await window.getByRole("button", { name: "Kopiert" }).waitFor();
    expect(await window.evaluate(() => navigator.clipboard.readText())).toBe("Der Rat beschließt.\n\nEr beauftragt die Verwaltung.");
    await window
      .getByRole("status")
      .filter({ hasText: /^Kopiert$/ })
      .waitFor({ state: "attached" });
  });

  test("without script there is no button, and one click selects all of it", async () => {
    const window = await open(block, false);
    expect(await window.getByRole("button").count()).toBe(0);
    await window.getByText("Der Rat beschließt.").click();
    await expectAccessible(window);
  });
});

describe("printing", () => {
  test.each([
    [true, 1],
    [false, 0],
  ])("with script %s there are %i buttons", async (script, buttons) => {
    const window = await open(<PrintButton />, script);
    expect(await window.getByRole("button", { name: "Drucken" }).count()).toBe(buttons);
  });
});

describe("sending a form", () => {
  test.each([true, false])("the first click arrives (script: %s)", async (script) => {
    const sent: string[] = [];
    const window = await open(form(), script, { "/senden": () => ({ body: `gesendet ${sent.push("x")}` }) });
    await window.getByLabel("Name").fill("Vereinstreff");
    await window.getByRole("button", { name: "Speichern" }).click();
    await window.getByText("gesendet").waitFor();
    expect(sent).toHaveLength(1);
  });

  test("a second click right after the first is held back, and the button says that it is busy", async () => {
    const window = await open(form(), true, { "/senden": () => ({ body: "gesendet" }) });
    const seen = await window.getByRole("button", { name: "Speichern" }).evaluate((button: HTMLButtonElement) => {
      const heldBack: boolean[] = [];
      document.addEventListener("submit", (event) => heldBack.push(event.defaultPrevented));
      button.click();
      const busy = button.getAttribute("aria-disabled");
      button.click();
      return { heldBack, busy };
    });
    expect(seen).toEqual({ heldBack: [false, true], busy: "true" });
    await window.getByText("gesendet").waitFor();
  });
});

describe("leaving a form", () => {
  const asks = async (errors: Record<string, string> | undefined, type: boolean) => {
    const window = await open(form(errors), true);
    let asked = false;
    window.on("dialog", (dialog) => {
      asked = true;
      void dialog.accept();
    });
    // Browsers ask only people who have touched the page.
    await window.getByLabel("Name").click();
    if (type) await window.getByLabel("Name").pressSequentially("Vereinstreff");
    await window.goto(`${site}/anderswo`);
    return asked;
  };

  test("asks when something was typed", async () => expect(await asks(undefined, true)).toBe(true));
  test("asks when the form came back with text that is not saved", async () => expect(await asks({ name: "Zu lang." }, false)).toBe(true));
  test("does not ask when nothing was typed", async () => expect(await asks(undefined, false)).toBe(false));
});

describe("work that takes a while", () => {
  const bar = <Progress label="Ihre Liste wird eingelesen" done={0} total={500} text="0 von 500 Zeilen" source="/stand" />;

  test("moves the bar by itself and goes on to the result", async () => {
    const reports = [
      { done: 200, total: 500, text: "200 von 500 Zeilen" },
      { done: 500, total: 500, text: "500 von 500 Zeilen", next: "/ergebnis" },
    ];
    const window = await open(bar, true, {
      "/stand": () => ({ body: JSON.stringify(reports.shift()) }),
      "/ergebnis": () => ({ body: "Fertig" }),
    });
    await window.getByText("200 von 500 Zeilen").first().waitFor();
    expect(await window.getByRole("progressbar").evaluate((element) => (element as HTMLProgressElement).value)).toBe(200);
    await window.getByText("Fertig").waitFor();
    expect(new URL(window.url()).pathname).toBe("/ergebnis");
  });

  test("without script a link loads the page again", async () => {
    const window = await open(bar, false);
    expect(await window.getByRole("link", { name: "Stand neu laden" }).isVisible()).toBe(true);
  });
});

test("a matrix scrolls inside its box, also where its last column holds text for screen readers only", async () => {
  const columns = ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen"].map((head) => ({
    head,
    cell: () => <span class="kern-sr-only">steht nicht auf der Liste</span>,
  }));
  const window = await open(
    <DataTable caption="Einträge nach Bereich und Ortsteil" narrow="scroll" columns={columns} rows={["Sport"]} />,
    true,
  );
  const box = window.getByRole("region", { name: "Einträge nach Bereich und Ortsteil" });
  expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("the first error is where the keyboard stands", async () => {
  const window = await open(form({ name: "Geben Sie den Namen an." }), false);
  await window.locator(".fk-summary:focus").waitFor();
  await window.keyboard.press("Tab");
  await window.keyboard.press("Enter");
  expect(await window.evaluate(() => document.activeElement?.id)).toBe("feld-name");
  await expectAccessible(window);
});

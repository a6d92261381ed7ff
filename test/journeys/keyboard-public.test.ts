// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { newPage, withBrowser } from "../harness/browser.ts";
import { passedOver, tabTo } from "./keyboard.ts";
import { exampleStage, type Played, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

/** With script and without; wide, and so narrow that everything stands in one column. */
const pages: readonly (readonly [path: string, script: boolean, width: number])[] = [
  ["/kommunen/musterstadt", true, 1280],
  ["/kommunen/musterstadt/vereine", false, 1280],
  ["/kommunen/fabelrade/strategie", true, 320],
  ["/karte/kreis-lippe", false, 320],
  ["/darstellung", true, 1280],
  ["/darstellung", false, 320],
  ["/barriere-melden", false, 320],
  ["/anmelden", true, 320],
  ["/v", false, 320],
];

test.each(pages)(
  "Tab comes by everything on %s, and nothing covers what has the keyboard (script: %s, %i px)",
  async (path, script, width) => {
    const page = await windowAt(set.base, { script, width });
    await page.goto(path);
    expect(await passedOver(page)).toEqual([]);
  },
);

test("somebody sets how pages look, without script and with the keyboard alone", async () => {
  const page = await windowAt(set.base, { script: false, width: 320 });
  await page.goto("/kontakt");
  await tabTo(page, "Darstellung");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Darstellung einstellen" }).waitFor();
  await tabTo(page, /^Wie in Ihrem Gerät eingestellt/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Darstellung speichern");
  await page.keyboard.press("Enter");
  await page.getByText("Ihre Auswahl gilt jetzt auf allen Seiten.").waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.contrast)).toBe("more");
  await tabTo(page, "Zur Seite davor");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Kontakt" }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("something that lies over what has the keyboard is noticed", async () => {
  const page = await newPage({ script: true, width: 360, dark: false });
  await page.setContent(
    '<!doctype html><html lang="de"><title>Probe</title><style>:focus { outline: 2px solid } div { position: fixed; inset: 0 0 auto; height: 80px; background: #fff }</style><a href="#a">Erster</a> <a href="#b">Zweiter</a><div>Leiste</div></html>',
  );
  await expect(passedOver(page)).rejects.toThrow("is covered");
});

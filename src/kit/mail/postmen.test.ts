// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { smtpPostman } from "./postmen.ts";

const calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
const letter = { recipient: "verein@verein.example", subject: "Einladung", body: "Guten Tag", messageId: "m1" };

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A mail server that takes one letter and keeps what came. */
async function mailServer(): Promise<{ url: string; received: () => string }> {
  let text = "";
  const server = createServer((socket) => {
    let inLetter = false;
    socket.write("220 here\r\n");
    socket.on("data", (data) => {
      text += data;
      if (inLetter) {
        if (!text.endsWith("\r\n.\r\n")) return;
        inLetter = false;
        socket.write("250 taken\r\n");
      } else if (/^DATA/m.test(String(data))) {
        inLetter = true;
        socket.write("354 go on\r\n");
      } else socket.write(/^QUIT/m.test(String(data)) ? "221 bye\r\n" : "250 fine\r\n");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = () => server.close();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}/?ignoreTLS=true`, received: () => text };
}

test("a calendar entry goes along as a file that calendars know", async () => {
  const { url, received } = await mailServer();
  await smtpPostman(url, "Fokus <fokus@stadt.example>").deliver({ ...letter, calendar });
  expect(received()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;\s+name=termin\.ics/);
  expect(received()).toContain(Buffer.from(calendar).toString("base64"));
});

test("a letter without one is plain text, with nothing attached", async () => {
  const { url, received } = await mailServer();
  await smtpPostman(url, "fokus@stadt.example").deliver(letter);
  expect(received()).toContain("Content-Type: text/plain");
  expect(received()).not.toMatch(/text\/calendar|multipart/);
});

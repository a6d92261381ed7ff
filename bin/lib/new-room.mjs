// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { giveUp, inProject } from "./project.mjs";
import { roomFiles } from "./room-files.mjs";

const [name, address = name, label = address && address[0].toUpperCase() + address.slice(1)] = process.argv.slice(2);
const word = /^[a-z]+$/;
if (!word.test(name ?? "") || !word.test(address)) {
  giveUp(
    "Usage: bin/new-room NAME [ADDRESS] [LABEL], such as: bin/new-room advice beratung Beratung\n" +
      "NAME is an English word for the code, ADDRESS a German one for the address, both in lower case without umlauts.",
  );
}
if (existsSync(inProject("src", "rooms", name))) giveUp(`There is a room "${name}" already. Nothing was written.`, 1);

for (const [path, text] of Object.entries(roomFiles({ name, address, label }))) {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), text);
  console.log(path);
}
console.log(`
The room stands but has no door yet:
  src/rooms.ts                    import { ${name} } from "./rooms/${name}/room.ts"; and add it to the list
  src/menus.ts                    say where "${name}" stands in the officer's menu
  test/laws/permissions.test.ts   import { permissions as ${name} } from "../../src/rooms/${name}/permissions.ts"; and add its rows
Its test: npx vitest run src/rooms/${name}`);

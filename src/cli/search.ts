// SPDX-License-Identifier: EUPL-1.2
import type { House } from "../house.ts";
import { rooms } from "../rooms.ts";
import { rebuildSearch } from "../search/index/refresh.ts";
import { sourcesOf } from "../search/room.ts";
import { exitCodes, type Output } from "./output.ts";
import { t } from "./texts.de.ts";

/** `search rebuild`: reads everything public again. */
export async function rebuild({ db, clock }: House, out: Output): Promise<number> {
  const count = await rebuildSearch((fn) => db.owner(fn), sourcesOf(rooms), clock.now());
  out.line(t.searchRebuilt(count));
  return exitCodes.ok;
}

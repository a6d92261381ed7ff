// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { world } from "#world";

test.each(["/intern/musterstadt/team/protokoll?von=0000-01-01", "/intern/musterstadt/bestand?bestaetigt=0000-01-01"])(
  "%s asks for a day there never was, and is answered with a page",
  async (path) => {
    expect((await (await world()).request("anna", path)).status).toBe(200);
  },
);

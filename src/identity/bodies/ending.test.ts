// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { invitations } from "../invitations/tables.ts";
import { delegations } from "../tables.ts";
import { comesIn } from "../testing/mails.ts";
import { endBody, endsWith, takeBackUntil } from "./end.ts";
import {
  actions,
  agency,
  agencyId,
  companyId,
  endAgency,
  get,
  newcomer,
  onStage,
  order,
  orderRow,
  post,
  takeBack,
  tasksOf,
  w,
} from "./test-stage.ts";

onStage();

describe("an end", () => {
  test("at once: tasks and orders are over, invitations open nothing, and both trails say so", async () => {
    const id = await order();
    expect((await get("gerda", "/intern/musterstadt/bestand")).status).toBe(200);
    expect(await w.reads("clara", (tx) => endsWith(tx, agencyId, "2027-03-12"))).toEqual({ tasks: 1, orders: 1, invited: 0 });
    expect(await endAgency("2027-03-12")).toEqual({ kind: "ended" });
    for (const path of [
      "/intern/musterstadt/bestand",
      "/intern/freiwilligenagentur-musterland",
      "/intern/freiwilligenagentur-musterland/team",
    ])
      expect((await get("gerda", path)).status, path).toBe(404);
    expect((await orderRow(id))?.revokedAt).toEqual(w.now);
    expect(await actions("kreis-musterland")).toEqual(["identity.body_ended"]);
    expect(await actions("musterstadt")).toEqual(["inventory.read_by_order", "identity.order_ended"]);
    expect((await get("anna", "/intern/musterstadt/team/protokoll")).text).toContain(
      "hat eine Stelle beendet, die einen Auftrag von hier hatte",
    );
  });

  test("taken back: tasks and orders hold again as they did", async () => {
    const id = await order();
    await endAgency("2027-03-12");
    expect(await takeBack()).toEqual({ kind: "taken-back" });
    expect((await orderRow(id))?.revokedAt).toBeNull();
    expect((await get("gerda", "/intern/musterstadt/bestand")).status).toBe(200);
    expect(await actions("musterstadt")).toEqual(["identity.order_ended", "identity.order_again", "inventory.read_by_order"]);
    expect(await takeBack()).toEqual({ kind: "none" });
  });

  test("on a later day: until then everything works; from that day on nothing does", async () => {
    const [id, short] = [await order(), "2027-03-31"];
    expect(await endAgency("2027-04-01")).toEqual({ kind: "ended" });
    expect((await orderRow(id))?.until).toBe(short);
    expect((await tasksOf(agencyId)).map(({ validTo }) => validTo)).toEqual([short]);
    w.clock.moveTo(later(w.now, days(19)));
    expect((await get("gerda", "/intern/musterstadt/bestand")).status).toBe(200);
    w.clock.moveTo(later(w.now, days(1)));
    for (const path of ["/intern/musterstadt/bestand", "/intern/freiwilligenagentur-musterland"])
      expect((await get("gerda", path)).status, path).toBe(404);
    expect(await takeBack()).toEqual({ kind: "taken-back" });
    expect([(await orderRow(id))?.until, (await tasksOf(agencyId))[0]?.validTo]).toEqual([null, null]);
  });

  test("what somebody changed since stays changed when the end is taken back", async () => {
    const id = await order();
    await endAgency("2027-04-01");
    const town = (await w.body("musterstadt")).id;
    await w.as("anna", (tx, anna) =>
      tx
        .update(delegations)
        .set({ revokedBy: anna.id, revokedAt: w.now })
        .where(and(eq(delegations.id, id), eq(delegations.bodyId, town))),
    );
    await takeBack();
    expect((await orderRow(id))?.revokedBy).toBe((await w.actor("anna")).id);
    expect((await get("gerda", "/intern/musterstadt/bestand")).status).toBe(404);
  });

  test("30 days after its day it cannot be taken back any more", async () => {
    expect(takeBackUntil("2027-03-12")).toBe("2027-04-11");
    await endAgency("2027-03-12");
    w.clock.moveTo(later(w.now, days(31)));
    expect(await takeBack()).toEqual({ kind: "too-late" });
    expect((await get("clara", agency)).text).toContain("Zurücknehmen lässt sich das nicht mehr.");
  });

  test("two people end it at once: one does, the other is told", async () => {
    const both = await Promise.all([endAgency("2027-03-12"), endAgency("2027-05-01")]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["ended", "ends-already"]);
    expect((await actions("kreis-musterland")).filter((action) => action === "identity.body_ended")).toHaveLength(1);
  });

  test("ended and an invitation accepted at once: no task outlives the body", async () => {
    const parent = await w.body("musterstadt");
    await post("anna", "/intern/musterbau/team/einladungen", {
      id: newId(w.now),
      name: "Erste Person",
      email: newcomer,
      role: "representative",
    });
    const end = w.as("anna", (tx, actor) =>
      endBody(tx, { id: newId(w.now), parent, bodyId: companyId, firstDay: "2027-03-12", actor, now: w.now }),
    );
    await Promise.all([comesIn(w, newcomer), end]);
    const holding = (await tasksOf(companyId)).filter(({ validTo }) => validTo === null || validTo >= "2027-03-12");
    expect(holding).toEqual([]);
    const [row] = await w.db.owner((tx) => tx.select().from(invitations));
    expect([row?.acceptedAt === null, row?.revokedAt === null].filter((isOpen) => isOpen)).toHaveLength(1);
  });

  test("a task taken before a day that was entered ends with it", async () => {
    const parent = await w.body("musterstadt");
    await post("anna", "/intern/musterbau/team/einladungen", {
      id: newId(w.now),
      name: "Erste Person",
      email: newcomer,
      role: "representative",
    });
    await w.as("anna", (tx, actor) =>
      endBody(tx, { id: newId(w.now), parent, bodyId: companyId, firstDay: "2027-05-01", actor, now: w.now }),
    );
    await comesIn(w, newcomer);
    expect((await tasksOf(companyId)).map(({ validTo }) => validTo)).toEqual(["2027-04-30"]);
  });

  test.each(["anna", "frida", "bert", "dora", "gerda", "karin"] as const)(
    "%s ends no agency of the Kreis, not even past the program",
    async (person) => {
      expect(await endAgency("2027-03-12", person)).toEqual({ kind: "not-there" });
      const direct = (question: ReturnType<typeof sql>) => w.as(person, (tx) => run(tx, question));
      const now = w.now.toISOString();
      await expect(
        direct(sql`select fokus_end_body(${newId(w.now)}, ${agencyId}, '2027-03-12'::date, ${now}::timestamptz)`),
      ).rejects.toThrow();
      await expect(direct(sql`select fokus_take_back_end(${agencyId}, ${now}::timestamptz)`)).rejects.toThrow();
      expect(await w.reads(person, (tx) => endsWith(tx, agencyId, "2027-03-12"))).toEqual({ tasks: 0, orders: 0, invited: 0 });
    },
  );

  test.each(["musterstadt", "nachbarhausen", "kreis-musterland"])("%s, a place, is not ended this way", async (slug) => {
    const { id } = await w.body(slug);
    for (const person of ["anna", "clara", "dora"] as const) {
      const question = sql`select fokus_end_body(${newId(w.now)}, ${id}, '2027-03-12'::date, ${w.now.toISOString()}::timestamptz)`;
      await expect(
        w.as(person, (tx) => run(tx, question)),
        person,
      ).rejects.toThrow();
    }
  });
});

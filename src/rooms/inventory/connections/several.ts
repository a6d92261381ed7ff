// SPDX-License-Identifier: EUPL-1.2
import { type Member, mostTogether, type Proposal, placesOf, severalEntries, severalPlaces } from "./proposal.ts";
import { proposalTexts as texts } from "./proposal-texts.de.ts";
import { kindsOfName, type SeveralRule } from "./rules.ts";

/** An entry with its folded name. */
export type Named = Member & { nameKey: string };

/** Several of one kind: at least three entries in at least two Ortsteile, or a group too large for one evening, Ortsteil by Ortsteil. */
export function severalOfOneKind(entries: readonly Named[], parts: string): Proposal[] {
  const groups = new Map<SeveralRule, Member[]>();
  for (const { nameKey, ...member } of entries) {
    for (const rule of kindsOfName(nameKey)) {
      const members = groups.get(rule);
      if (members) members.push(member);
      else groups.set(rule, [member]);
    }
  }
  return [...groups].flatMap(([rule, members]) =>
    members.length > mostTogether ? placeByPlace(rule, members) : together(rule, members, parts),
  );
}

function together(rule: SeveralRule, members: Member[], parts: string): Proposal[] {
  const places = placesOf(members).length;
  if (members.length < severalEntries || places < severalPlaces) return [];
  const withoutPlace = members.filter(({ placeKey }) => placeKey === "").length;
  const title = texts.severalTitle(rule.many, members.length, withoutPlace === 0 ? places : 0, parts);
  const because = [texts.sameWord(places, parts), ...(withoutPlace > 0 ? [texts.withoutPlace(withoutPlace)] : [])];
  return [proposal(`mehrere-${rule.id}`, rule, members, title, because)];
}

function placeByPlace(rule: SeveralRule, members: Member[]): Proposal[] {
  const byPlace = Map.groupBy(
    members.filter(({ placeKey }) => placeKey !== ""),
    ({ placeKey }) => placeKey,
  );
  return [...byPlace].flatMap(([key, own]) => {
    if (own.length < severalEntries || own.length > mostTogether) return [];
    const title = texts.severalHere(rule.many, own.length, own[0]?.place ?? "");
    return [proposal(`mehrere-${rule.id}--${key}`, rule, own, title, [texts.sameWordHere])];
  });
}

function proposal(key: string, rule: SeveralRule, members: Member[], title: string, because: string[]): Proposal {
  const words = { title, because, possible: rule.possible, unknown: rule.unknown };
  return { key, kind: "several", words, members };
}

// SPDX-License-Identifier: EUPL-1.2
import { type Member, mostTogether, type Proposal, placesOf } from "./proposal.ts";
import { proposalTexts as texts } from "./proposal-texts.de.ts";
import { type ExchangeRule, rules } from "./rules.ts";
import { thingsOf } from "./things.ts";

/** An entry that says what it seeks or offers, or is a place itself. */
export type Saying = Member & { offers: string | null; seeks: string | null; isPlace: boolean };

interface Voice {
  member: Member;
  quote: string | null;
}

/** Who seeks and who offers one thing. */
interface Meeting {
  id: string;
  word: string | null;
  seekers: Voice[];
  offerers: Voice[];
}

/** One seeks what another offers; and rooms, with everything that is a place, for those who seek one. */
export function exchanges(entries: readonly Saying[]): Proposal[] {
  const meetings = new Map<string, Meeting>();
  const at = (id: string, word: string | null): Meeting => {
    const known = meetings.get(id) ?? { id, word, seekers: [], offerers: [] };
    meetings.set(id, known);
    return known;
  };
  for (const { offers, seeks, isPlace, ...member } of entries) {
    for (const { id, word, quote } of thingsOf(seeks ?? "")) at(id, word).seekers.push({ member, quote });
    const offered = thingsOf(offers ?? "");
    for (const { id, word, quote } of offered) at(id, word).offerers.push({ member, quote });
    if (isPlace && room && !offered.some(({ id }) => id === room.id)) at(room.id, null).offerers.push({ member, quote: null });
  }
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const proposals = [...meetings.values()].flatMap((meeting) =>
    sizeOf(meeting) > mostTogether ? placeByPlace(meeting) : together(meeting),
  );
  const inOrder = (one: Member, other: Member) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0);
  return proposals.map((proposal) => ({ ...proposal, members: proposal.members.toSorted(inOrder) }));
}

const room = rules.exchange.find((rule) => rule.room);

function sizeOf({ seekers, offerers }: Meeting): number {
  return new Set([...seekers, ...offerers].map(({ member }) => member.id)).size;
}

/** Too many to be brought together: those of one Ortsteil, where some seek and others offer. */
function placeByPlace(meeting: Meeting): Proposal[] {
  const keys = new Set(meeting.seekers.map(({ member }) => member.placeKey).filter((key) => key !== ""));
  return [...keys].flatMap((key) => {
    const here = (voices: Voice[]) => voices.filter(({ member }) => member.placeKey === key);
    const part = { ...meeting, seekers: here(meeting.seekers), offerers: here(meeting.offerers) };
    return sizeOf(part) > mostTogether ? [] : together(part, key);
  });
}

function together(meeting: Meeting, placeKey?: string): Proposal[] {
  const { seekers, offerers } = withoutThemselves(meeting);
  if (seekers.length === 0 || offerers.length === 0) return [];
  const rule = rules.exchange.find(({ id }) => id === meeting.id);
  const members = [...new Map([...seekers, ...offerers].map(({ member }) => [member.id, member])).values()];
  const [place] = placeKey === undefined ? [] : placesOf(members);
  const label = labelOf(meeting, rule, seekers);
  const words = {
    title: texts.exchangeTitle(label, seekers.length, offerers.length, place),
    because: [...becauseOf(seekers, texts.seeks), ...becauseOf(offerers, texts.offers)],
    possible: rule?.possible ?? rules.anyWord.possible,
    unknown: rule?.unknown ?? rules.anyWord.unknown,
  };
  const kind = rule?.room ? "room" : "exchange";
  const name = rule?.room ? "raum" : `tausch-${meeting.id}`;
  return [{ key: placeKey === undefined ? name : `${name}--${placeKey}`, kind, words, members }];
}

/** Who both seeks and offers a thing is no partner for herself. */
function withoutThemselves({ seekers, offerers }: Meeting): Pick<Meeting, "seekers" | "offerers"> {
  const seeking = new Set(seekers.map(({ member }) => member.id));
  const offering = new Set(offerers.map(({ member }) => member.id));
  const others = (voices: Voice[], theirs: Set<string>) => voices.filter(({ member }) => theirs.size > 1 || !theirs.has(member.id));
  return { seekers: others(seekers, offering), offerers: others(offerers, seeking) };
}

function labelOf({ word }: Meeting, rule: ExchangeRule | undefined, seekers: Voice[]): string {
  if (rule) return rule.label;
  const typed = seekers
    .flatMap(({ quote }) => quote?.split(/[^\p{L}]+/u) ?? [])
    .find((one) => one.toLocaleLowerCase("de-DE").slice(0, 3) === word?.slice(0, 3));
  return rules.anyWord.label.replace("{wort}", typed ?? word ?? "");
}

/** So many of each side are quoted; the others stand in the list of entries. */
const mostQuoted = 3;

function becauseOf(voices: Voice[], say: (name: string, quote: string | null) => string): string[] {
  const quoted = voices.slice(0, mostQuoted).map(({ member, quote }) => say(member.name, quote));
  return voices.length > mostQuoted ? [...quoted, texts.andMore(voices.length - mostQuoted)] : quoted;
}

// SPDX-License-Identifier: EUPL-1.2
import type { HeaderTarget } from "./headerTarget.ts";
import type { ColumnProfile } from "./profile.ts";
import { targetOfShape } from "./shapeTarget.ts";

/** Which column names the entries, how sure, and whether a person should look. */
export type NameColumn = { index: number; confidence: number; sure: boolean };

/** Chooses the name column by header, by words of associations in it, and by how rarely a value comes twice. */
export function findNameColumn(profiles: readonly ColumnProfile[], headers: readonly (HeaderTarget | null)[]): NameColumn | null {
  const scored = profiles
    .filter((profile) => profile.filled > 0 && profile.share.number < 0.5)
    .map((profile) => ({ index: profile.index, score: scoreOf(profile, headers[profile.index] ?? null) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const [best, next] = scored;
  if (!best || best.score <= 0) return null;
  const lead = best.score - (next?.score ?? 0);
  const sure = best.score >= 0.45 && lead >= 0.1;
  return { index: best.index, confidence: Math.min(0.98, sure ? 0.5 + best.score / 2 : 0.4), sure };
}

function scoreOf(profile: ColumnProfile, header: HeaderTarget | null): number {
  const saysName = header?.target === "name" ? 0.5 * header.share : 0;
  const saysOther = header && header.target !== "name" && header.share >= 0.5 ? 0.6 : 0;
  const { share } = profile;
  const unlike = share.email + share.phone + share.url + share.street + share.date + share.postcode;
  const persons = share.person > 0.6 && share.organisation < 0.2 && saysName < 0.5 ? 0.3 : 0;
  const tooLong = profile.averageLength > 120 ? 0.4 : 0;
  const category = targetOfShape(profile)?.target === "category" && saysName < 0.5 ? 0.4 : 0;
  return (
    saysName +
    0.35 * share.organisation +
    0.25 * (profile.distinct / profile.filled) -
    saysOther -
    0.5 * unlike -
    persons -
    tooLong -
    category
  );
}

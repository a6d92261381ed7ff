// SPDX-License-Identifier: EUPL-1.2
import { fieldsOfCategory, isSilentCategory, isWholeCategory } from "../category.ts";
import type { ColumnTarget } from "../types.ts";
import type { ColumnProfile } from "./profile.ts";

/** What a column holds by its values alone. The name column is chosen elsewhere, among all of them. */
export function targetOfShape(profile: ColumnProfile): { target: ColumnTarget; confidence: number } | null {
  const { share } = profile;
  if (profile.filled === 0) return { target: "ignore", confidence: 1 };
  if (share.postcode >= 0.8) return { target: "postcode", confidence: 0.85 };
  if (share.ags >= 0.8) return { target: "ags", confidence: 0.85 };
  if (share.email >= 0.5 || share.phone >= 0.5) return { target: "personal", confidence: 0.9 };
  if (share.url >= 0.5) return { target: "website", confidence: 0.85 };
  if (share.number >= 0.7 || share.date >= 0.7) return { target: "ignore", confidence: 0.7 };
  if (share.person >= 0.7 && share.organisation < 0.15 && profile.distinct > profile.filled * 0.5)
    return { target: "personal", confidence: 0.6 };
  if (share.street >= 0.6) return { target: "street", confidence: 0.7 };
  if (isCategory(profile)) return { target: "category", confidence: 0.75 };
  return profile.averageLength > 70 ? { target: "description", confidence: 0.6 } : null;
}

/** Nothing but known categories, or few short values that come again and again and mostly name a field. */
function isCategory(profile: ColumnProfile): boolean {
  if (profile.distinct > 60 || profile.averageLength > 50) return false;
  if (profile.values.every(({ value }) => isWholeCategory(value) || isSilentCategory(value))) return true;
  if (profile.distinct > profile.filled * 0.5) return false;
  const speaking = profile.values.filter(({ value }) => fieldsOfCategory(value).length > 0 || isSilentCategory(value));
  return speaking.length >= profile.values.length * 0.6;
}

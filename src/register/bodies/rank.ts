// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "../tables.ts";
import { t } from "../texts.ts";

/** What a body is, in the words of its state: "Große kreisangehörige Stadt", "Kreis". */
export function rankOf(body: Pick<Body, "status" | "designation">): string {
  const designation = body.designation ?? "";
  switch (body.status) {
    case "kreisfrei":
    case "regionsangehoerig_wie_kreisfrei":
    case "grosse_kreisangehoerige_stadt":
    case "mittlere_kreisangehoerige_stadt":
      return t.status[body.status];
    case "kreisangehoerig":
      return body.designation === "Gemeinde" ? t.status.kreisangehoerig.Gemeinde : t.status.kreisangehoerig.Stadt;
    default:
      return designation;
  }
}

/** "Regierungsbezirk Köln" → "Köln", beside a label that says the rest. */
export function bezirkName(name: string): string {
  return name.replace(/^Regierungsbezirk /, "");
}

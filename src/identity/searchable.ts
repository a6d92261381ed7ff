// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { accessTexts } from "./access/texts.ts";
import { paths } from "./paths.ts";
import { t } from "./texts.ts";

/** Words people look for these pages with; they are shown nowhere. */
const besides = {
  de: { signIn: "Login einloggen Passwort Code Konto Passkey", access: "mitmachen registrieren Konto Kommune dabei Zugang" },
  de_leicht: { signIn: "Login einloggen Passwort Konto", access: "mitmachen Konto" },
  en: { signIn: "log in login password code account passkey", access: "join register account take part" },
};

/** The ways in. */
export function identityPages(): SearchablePage[] {
  const words = besides[language()];
  return [
    { href: paths.signIn(), title: t.signIn.title, says: t.signIn.lead, besides: words.signIn },
    { href: paths.access(), title: accessTexts.title, says: accessTexts.lead, besides: words.access },
  ];
}

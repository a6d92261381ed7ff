// SPDX-License-Identifier: EUPL-1.2

/** A text of a page as somebody reads or hears it, and in which language it is marked. */
export interface Sentence {
  text: string;
  lang: string;
}

const spokenAttributes = /\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g;
const endsItself = /^(?:area|base|br|col|hr|img|input|link|meta|wbr)$/;
const silent = /^(?:script|style|code|textarea)$/;

/** Every text of a page, in its order: what stands there, and what is only read aloud. What people typed and what is no language is left out. */
export function sentencesOf(html: string): Sentence[] {
  const sentences: Sentence[] = [];
  const open: { name: string; lang: string; isSilent: boolean }[] = [];
  const say = (text: string, lang: string) => sentences.push({ text: plain(text), lang });
  for (const [, comment, close, name = "", attributes = "", ownEnd, text] of html.matchAll(
    /(<!--.*?-->|<!DOCTYPE[^>]*>)|<(\/?)([a-z][\w-]*)((?:\s[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gis,
  )) {
    const here = open.at(-1) ?? { name: "", lang: "", isSilent: false };
    if (comment) continue;
    if (text !== undefined) {
      if (!here.isSilent && text.trim() !== "") say(text, here.lang);
    } else if (close) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
    } else {
      const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? here.lang;
      for (const [, spoken = ""] of attributes.matchAll(spokenAttributes)) say(spoken, lang);
      if (name === "meta" && /name="description"/.test(attributes)) say(/content="([^"]*)"/.exec(attributes)?.[1] ?? "", lang);
      if (!ownEnd && !endsItself.test(name))
        open.push({ name, lang, isSilent: here.isSilent || silent.test(name) || /\stranslate="no"/.test(attributes) });
    }
  }
  return sentences;
}

function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .trim();
}

// SPDX-License-Identifier: EUPL-1.2
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** Rules of html-validate's sets "recommended" and "document" that we leave out, each with its reason. All others hold on every page. */
export const leftOut: Readonly<Record<string, string>> = {
  "void-style": "Hono's JSX closes void elements with a slash; HTML allows both",
  "attribute-boolean-style": 'Hono\'s JSX writes checked=""; HTML allows both',
  "attribute-empty-style": 'Hono\'s JSX writes crossorigin=""; HTML allows both',
  "no-redundant-role": "rows and cells laid out as blocks on narrow screens lose their roles in some browsers; they are said again",
  "long-title": "a title names the thing of the page, as long as people called it",
  "require-sri": "our own files from our own host, named after their content",
  "tel-non-breaking": "telephone numbers are printed as the body wrote them",
};

const off = Object.fromEntries(Object.keys(leftOut).map((rule) => [rule, "off" as const]));

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    elements: ["html5"],
    rules: { ...off, "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }] },
  }),
);

/** What is not valid in a page, with its place. */
export function markupFaults(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId, offset }) => ruleId !== "form-dup-name" || !isHiddenAt(html, offset))
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ""}`);
}

/** Hidden values with one name are a list, as boxes with one name are, which the rule can be told of; see `lists` of kit/forms. */
function isHiddenAt(html: string, offset: number): boolean {
  return html.slice(html.lastIndexOf("<", offset), html.indexOf(">", offset)).includes('type="hidden"');
}

/** Pages that differ in their words only are alike: of one kind so many are read. */
const perKind = 2;

export interface MarkupReader {
  /** Reads a page; `kind` says which pages are alike. What is no page is passed by. */
  read(kind: string, html: string): void;
  faults(): string[];
  /** How many pages were read. */
  count(): number;
}

/** Reads pages on the way of somebody who opens many of them, and keeps what is not valid. */
export function markupReader(): MarkupReader {
  const found: string[] = [];
  const around = new Set<string>();
  const kinds = new Map<string, Set<string>>();
  let count = 0;
  return {
    read(kind, html) {
      if (!html.startsWith("<!DOCTYPE html>")) return;
      const at = html.indexOf("<main");
      const [head, main] = [html.slice(html.indexOf("<body"), at), html.slice(at)];
      const known = kinds.get(kind) ?? new Set();
      kinds.set(kind, known);
      const isNew = !known.has(main) && known.size < perKind;
      if (!isNew && around.has(head)) return;
      known.add(main);
      around.add(head);
      count += 1;
      found.push(...markupFaults(html).map((fault) => `${kind}: ${fault}`));
    },
    faults: () => [...new Set(found)],
    count: () => count,
  };
}

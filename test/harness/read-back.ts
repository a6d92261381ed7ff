// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** What another program finds in a PDF: text per page, properties, outline and tags. */
export async function readPdf(bytes: Uint8Array) {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join("")),
  );
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (Node | null)[];
  const metadata = await file.getMetadata();
  // pdf.js declares an object and gives a Map.
  const marks = (await file.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const nodes = trees.flatMap((tree) => (tree ? flat(tree) : []));
  return {
    pages: texts,
    info: metadata.info as Record<string, unknown>,
    uaPart: metadata.metadata.get("pdfuaid:part") as string,
    marked: marks?.get("Marked"),
    outline: outlineOf(await file.getOutline()),
    roles: nodes.flatMap((node) => (node.role ? [node.role] : [])),
    alternatives: nodes.flatMap((node) => (node.alt ? [node.alt] : [])),
  };
}

function flat(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

type Outline = { title: string; items: Outline }[];
function outlineOf(items: Outline): unknown[] {
  return items.map((item) => (item.items.length > 0 ? [item.title, outlineOf(item.items)] : item.title));
}

/** The parts of a DOCX as text, and the words of its body as Word shows them. */
export function readDocx(bytes: Uint8Array) {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const body = parts["word/document.xml"] ?? "";
  return { parts, body, words: plain(body) };
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/** For comparing: without spaces, line ends and hyphens that only the layout has put in. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/gu, "");
}

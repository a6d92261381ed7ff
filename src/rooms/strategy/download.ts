// SPDX-License-Identifier: EUPL-1.2

export const pdfType = "application/pdf";
export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file to keep. `name` is made of an address part, so it needs no quoting. */
export function download(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(bytes, { headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` } });
}

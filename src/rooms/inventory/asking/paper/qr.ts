// SPDX-License-Identifier: EUPL-1.2
import { renderSVG } from "uqr";

/** The address as QR code: an SVG drawn with attributes alone. Level M still reads with a seventh of it folded or stained. */
export function qrCode(address: string): string {
  return renderSVG(address, { ecc: "M", border: 2, whiteColor: "#ffffff", blackColor: "#000000" });
}

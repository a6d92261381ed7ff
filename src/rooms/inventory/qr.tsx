// SPDX-License-Identifier: EUPL-1.2
import { encode } from "uqr";

/** Light cells around the code, without which cameras do not find it. Unit: cells. */
const border = 4;

/**
 * A QR code as drawing: black on white in every colour scheme, because cameras expect it so; drawn with attributes alone, so that it
 * stands on paper too. Level M still reads with a seventh of it folded or stained.
 */
export function QrCode(p: { text: string; label: string }) {
  const { data, size } = encode(p.text, { ecc: "M", border });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="fk-qr"
      viewBox={`0 0 ${size} ${size}`}
      width="160"
      height="160"
      role="img"
      aria-label={p.label}
      shape-rendering="crispEdges"
    >
      <rect fill="#ffffff" width={size} height={size} />
      <path fill="#000000" d={cells.join("")} />
    </svg>
  );
}

/** The same for papers, which say in their own words what the picture is. */
export function qrSvg(text: string, label: string): string {
  return String(<QrCode text={text} label={label} />);
}

// SPDX-License-Identifier: EUPL-1.2
import { encode } from "uqr";

/** Light cells around the code, without which cameras do not find it. Unit: cells. */
const border = 4;

/** A QR code as drawing: black on white in every colour scheme, because cameras expect it so. */
export function QrCode(p: { text: string; label: string }) {
  const { data, size } = encode(p.text, { ecc: "M", border });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      class="fk-qr"
      viewBox={`0 0 ${size} ${size}`}
      width="160"
      height="160"
      role="img"
      aria-label={p.label}
      shape-rendering="crispEdges"
    >
      <rect class="fk-qr__paper" width={size} height={size} />
      <path class="fk-qr__ink" d={cells.join("")} />
    </svg>
  );
}

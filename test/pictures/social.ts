// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { projectPath } from "#kit/place";

/** The size that sites showing links ask for. Unit: pixels. */
export const size = { width: 1200, height: 630 };

/** A page that looks like the picture shown where people share our links: the name on the band of the header, with its honeycomb. */
export function socialPage(): string {
  const logo = readFileSync(projectPath("assets", "pictures", "favicon.svg"), "utf8").replace(
    'fill="#0b7a6f"',
    'fill="#fff" fill-opacity=".35"',
  );
  return `<!DOCTYPE html><html lang="de"><meta charset="utf-8"><title>Fokus Kommune</title><style>
${face(400)}${face(600)}
body { margin: 0; width: 1200px; height: 630px; overflow: hidden; background: #0d4742; color: #fff; font-family: "Fira Sans" }
.cells { position: absolute; inset: 0 }
main { position: absolute; left: 96px; top: 150px; display: flex; gap: 56px; align-items: center }
main svg { width: 260px; height: 260px; flex: none }
h1 { margin: 0; font-size: 104px; line-height: 1.05; font-weight: 600; letter-spacing: -0.01em }
p { margin: 20px 0 0; font-size: 46px; line-height: 1.25; color: #cfe6e2 }
.edge { position: absolute; inset: auto 0 0; height: 14px; background: #f4b93c }
</style><svg class="cells" width="1200" height="630">${cells()}</svg><main>${logo}<div><h1>Fokus<br>Kommune</h1><p>Engagement vor Ort</p></div></main><div class="edge"></div></html>`;
}

const face = (weight: number) =>
  `@font-face { font-family: "Fira Sans"; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(projectPath("assets", "fonts", `fira-sans-latin-${weight}.woff2`)).toString("base64")}) }\n`;

/** Hexagons over the whole picture, clearer to the right, a few of them filled. */
function cells(): string {
  const [across, down] = [78, 67.5];
  const rows = Array.from({ length: 11 }, (_, row) =>
    Array.from({ length: 17 }, (__, column) => {
      const [x, y] = [column * across + (row % 2) * (across / 2), row * down];
      const strength = Math.max(0, (x - 840) / 520).toFixed(2);
      const isFilled = x > 960 && (row * 7 + column * 5) % 11 === 0;
      return `<path d="M${x} ${y - 45}l39 22.5v45l-39 22.5-39-22.5v-45z" stroke="#fff" stroke-width="2" stroke-opacity="${strength}" fill="#fff" fill-opacity="${isFilled ? 0.1 : 0}"/>`;
    }).join(""),
  );
  return rows.join("");
}

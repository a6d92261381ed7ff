// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { BarChart } from "./bar-chart.tsx";
import { LineChart, LineKey } from "./line-chart.tsx";

const format = (value: number) => `${value} Menschen`;
const two = [
  {
    label: "alte Zählung",
    points: [
      { x: 2013, y: 900 },
      { x: 2023, y: 1000 },
    ],
  },
  { label: "neue Zählung", points: [{ x: 2024, y: 950 }] },
];

describe("a chart of lines", () => {
  const drawn = String(<LineChart summary="900 auf 1000" lines={two} format={format} />);

  test("lines of different definitions are never joined, and a single point is no line", () => {
    expect([...drawn.matchAll(/class="fk-chart__line"/g)]).toHaveLength(1);
    expect([...drawn.matchAll(/class="fk-chart__mark"/g)]).toHaveLength(3);
  });

  test("it says in words what it shows, and names its ends", () => {
    expect(drawn).toContain('role="img" aria-label="900 auf 1000"');
    for (const end of ["900 Menschen", "1000 Menschen", "950 Menschen"]) expect(drawn).toContain(end);
  });

  test("years that lie too close leave room for the last one", () => {
    expect([...drawn.matchAll(/fk-chart__label"[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual(["2024", "2013"]);
  });

  test("where two lines end side by side, their numbers stand apart", () => {
    const close = [
      {
        label: "alte",
        points: [
          { x: 2018, y: 900 },
          { x: 2022, y: 1000 },
        ],
      },
      {
        label: "neue",
        points: [
          { x: 2022, y: 1005 },
          { x: 2024, y: 1010 },
        ],
      },
    ];
    const figures = [
      ...String(<LineChart summary="" lines={close} format={format} />).matchAll(/fk-chart__value" x="([\d.]+)" y="([\d.]+)"/g),
    ];
    const at = figures.map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    for (const one of at)
      for (const other of at) if (one !== other && Math.abs(one.x - other.x) < 44) expect(Math.abs(one.y - other.y)).toBeGreaterThan(16);
    expect(at).toHaveLength(4);
  });

  test("the key tells lines apart by marker, not by colour alone", () => {
    const marks = [...String(<LineKey lines={two} />).matchAll(/d="([^"]+)"/g)].map(([, mark]) => mark);
    expect(new Set(marks).size).toBe(2);
  });
});

test("bars start at zero, and the whole is the whole", () => {
  const drawn = String(
    <BarChart
      summary="Hälfte"
      bars={[
        { label: "halb", value: 50 },
        { label: "nichts", value: 0 },
      ]}
      whole={100}
      format={(value) => `${value} %`}
    />,
  );
  const widths = [...drawn.matchAll(/fk-chart__(track|bar)" x="0"[^>]*width="([\d.]+)"/g)].map(([, , width]) => Number(width));
  expect(widths).toEqual([300, 150, 300, 0]);
});

test("nothing is styled inside the picture: the page's policy would not allow it", () => {
  expect(String(<LineChart summary="" lines={two} format={format} />)).not.toMatch(/style/);
});

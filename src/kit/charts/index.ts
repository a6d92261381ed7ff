// SPDX-License-Identifier: EUPL-1.2
export { type Bar, BarChart } from "./bar-chart.tsx";
export { type Line, LineChart, LineKey } from "./line-chart.tsx";

// SPDX-License-Identifier: EUPL-1.2

const shownSamples = 2;

/** Names of the list with the letters that go wrong first: ä, ö, ü, ß. Most different letters first, then short names. */
export function umlautSamples(names: readonly string[]): string[] {
  const scored = names.map((name) => ({ name, score: new Set(name.toLowerCase().match(/[äöüß]/g)).size })).filter(({ score }) => score > 0);
  return scored
    .sort((one, other) => other.score - one.score || one.name.length - other.name.length)
    .slice(0, shownSamples)
    .map(({ name }) => name);
}

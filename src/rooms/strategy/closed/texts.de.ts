// SPDX-License-Identifier: EUPL-1.2

export const closedTexts = {
  title: (place: string) => `Fassungen von ${place}`,
  lead: (place: string) => `Das hat ${place} beschlossen. Es bleibt, wie es ist. Stellen schwärzen und zurückziehen können Sie.`,
  columns: { edition: "Fassung", published: "Öffentlich seit", actions: "Ändern" },
  needsTwo: (place: string) =>
    `In ${place} gaben zwei Personen frei. Eine zurückgezogene Fassung kann darum nicht wieder öffentlich werden.`,
  trail: "Was Sie tun, steht im Protokoll.",
};

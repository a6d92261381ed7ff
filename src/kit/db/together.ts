// SPDX-License-Identifier: EUPL-1.2

/** Questions to one transaction that do not wait for each other: they leave together, and their answers come back under the same names. */
export async function together<Questions extends Record<string, unknown>>(
  questions: Questions,
): Promise<{ [Name in keyof Questions]: Awaited<Questions[Name]> }> {
  const answered = Object.entries(questions).map(async ([name, answer]) => [name, await answer] as const);
  return Object.fromEntries(await Promise.all(answered)) as { [Name in keyof Questions]: Awaited<Questions[Name]> };
}

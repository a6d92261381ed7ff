// SPDX-License-Identifier: EUPL-1.2

/** Why goals are missed, as far as somebody looked; the page of figures prints it beside what missed. */
export const causes: readonly { figures: RegExp; cause: string }[] = [
  {
    figures: /^search .* relative to the bare page$/,
    cause:
      "the bare page takes the first twenty entries with this word; ours compares everything public by word, stem, synonym and closeness, counts by place and kind, and sorts by what fits best. Typed words are kept nowhere, so each search is a new one.",
  },
  {
    figures: /^search .*growth/,
    cause:
      "the word stands in every seventh entry of the Land, 18,788 of 130,000, and in some forty of a town. The index finds them all (3 to 4 ms) before 500 are weighed.",
  },
  {
    figures: /(drawn anew|searched).* relative to the bare page$/,
    cause:
      "the bare page asks once, as owner. Ours asks four to eleven times in a transaction with the reader's own rights, checks the shape of each row, and draws header, menu, filters and footer around it. In a profile of its processor time about a third is asking and reading answers, a fifth drawing, a tenth clearing memory. So it is when somebody has just written something, or the reader is signed in or typed a word.",
  },
  {
    figures: /relative to the bare page$/,
    cause:
      "a page for people at work: it asks in a transaction with the reader's own rights, checks the shape of each row, and draws header, menu, filters and footer around it; the bare page asks once, as owner.",
  },
  {
    figures: /^house and database: memory/,
    cause:
      "the embedded database and what it has in its hands lie in the same process. It is for trying out; a Land runs on PostgreSQL, whose memory is its own.",
  },
  {
    figures: /^search with a slip, p95/,
    cause:
      "what is misspelled is asked for twice: as it is typed, which finds nothing, and one slip away. In the run noted here other work made all pages slower; by itself this search took 24 to 31 ms. The embedded database was measured before slips were asked for alone.",
  },
  {
    figures: /^(start page|municipalities|a municipality), p95/,
    cause: "the first pages that were measured after the embedded database was started; those measured after them keep the goal.",
  },
  {
    figures: /largest thing painted$/,
    cause:
      "Lighthouse reckons with what had come before the first painting; on one machine that includes both fonts (49 KiB), which no page waits for. The first words stand after 0.9 to 1.1 s.",
  },
];

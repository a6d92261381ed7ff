// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { type Body, placeWords } from "#register";
import { type Guest, stateOf, type WholeInvitation } from "./find.ts";
import { invitationTexts as t } from "./texts.de.ts";

/** The letters of an invitation in one paper: a sheet that stays in the office, then a page for each guest. */
export function lettersOf(body: Body, whole: WholeInvitation): PaperDocument {
  const { invitation, guests } = whole;
  const words = t.letters;
  const when = t.when(invitation.takesPlaceOn, invitation.beginsAt, invitation.endsAt);
  return {
    title: words.title(invitation.title),
    lang: "de",
    kicker: words.kicker,
    metadata: [
      { label: words.when, value: when },
      { label: words.where, value: invitation.place },
    ],
    blocks: [
      { kind: "paragraph", text: words.cover },
      {
        kind: "table",
        caption: words.caption,
        columns: [{ label: words.columns.name }, { label: words.columns.address }],
        rows: guests.map((guest) => [guest.name, addressOf(body, guest).join("\n") || words.noAddress]),
        rowHeaders: true,
      },
      ...guests.flatMap((guest) => letterFor(body, whole, guest, when)),
    ],
    footer: placeWords(body).administration,
    createdAt: invitation.updatedAt,
  };
}

function letterFor(body: Body, whole: WholeInvitation, guest: Guest, when: string): Block[] {
  const { invitation } = whole;
  const cancelled: Block[] = stateOf(whole) === "cancelled" ? [{ kind: "note", text: t.letters.cancelled }] : [];
  return [
    { kind: "pageBreak" },
    { kind: "paragraph", text: [guest.name, ...addressOf(body, guest)].join("\n") },
    { kind: "heading", level: 1, text: invitation.title },
    ...cancelled,
    {
      kind: "definitions",
      items: [
        { term: t.letters.when, text: when },
        { term: t.letters.where, text: invitation.place },
      ],
    },
    { kind: "paragraph", text: invitation.message },
  ];
}

/** Street, postcode and town as they stand on an envelope; nothing without a street. */
function addressOf(body: Body, { street, postcode }: Guest): string[] {
  return street === null ? [] : [street, [postcode, body.name].filter(Boolean).join(" ")];
}

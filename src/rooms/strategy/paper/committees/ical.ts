// SPDX-License-Identifier: EUPL-1.2
import ical, { ICalCalendarMethod } from "ical-generator";
import type { Committee } from "../../draft/draft.ts";
import { sessionOf } from "./blocks.ts";
import { committeeTexts as t } from "./texts.de.ts";

/** The days of the meetings that stand fixed as iCalendar (RFC 5545): whole days, because nobody has said an hour. */
export function calendarOfMeetings(input: { subject: string; committees: readonly Committee[] }): string {
  const calendar = ical({
    prodId: { company: "Fokus Kommune", product: t.calendarProduct, language: "DE" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const committee of input.committees) {
    if (committee.meetsOn === null) continue;
    calendar.createEvent({
      id: committee.id,
      sequence: committee.version,
      stamp: committee.updatedAt,
      start: committee.meetsOn,
      allDay: true,
      summary: t.event(input.subject, committee.name),
      description: t.eventNote(t.task[committee.task], sessionOf(committee)),
    });
  }
  return calendar.toString();
}

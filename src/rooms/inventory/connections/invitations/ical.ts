// SPDX-License-Identifier: EUPL-1.2
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { germanInstant } from "./instant.ts";
import type { Invitation } from "./tables.ts";
import { invitationTexts as t } from "./texts.de.ts";

/**
 * The meeting as iCalendar (RFC 5545). Times are in UTC, so every calendar shows them right. UID stays, SEQUENCE rises with
 * each change: calendars that know the meeting take the change over. METHOD PUBLISH: nobody here reads answers.
 */
export function calendarOf(input: { invitation: Invitation; cancelled: boolean }): string {
  const { invitation, cancelled } = input;
  const { takesPlaceOn, beginsAt, endsAt } = invitation;
  const calendar = ical({
    prodId: { company: t.calendar.product, product: "Bestand", language: "DE" },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: invitation.id,
    sequence: invitation.sequence,
    stamp: invitation.updatedAt,
    start: germanInstant(takesPlaceOn, beginsAt),
    end: endsAt === null ? null : germanInstant(takesPlaceOn, endsAt),
    summary: invitation.title,
    location: invitation.place,
    description: invitation.message,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

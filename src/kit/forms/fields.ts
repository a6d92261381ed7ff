// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { cleanLine, cleanText } from "#kit/text";
import { dayFrom } from "#kit/time";

/** Messages are text keys of the form's room; `readForm` turns them into sentences. */
interface Bounds {
  max: number;
  /** Key of the sentence for an empty field; left out = the field may stay empty. */
  required?: string;
  /** Key of the sentence for a text that is too long. */
  tooLong: string;
}

function bounded(clean: (text: string) => string, { max, required, tooLong }: Bounds) {
  return z
    .string()
    .default("")
    .transform(clean)
    .pipe(required === undefined ? z.string().max(max, tooLong) : z.string().min(1, required).max(max, tooLong));
}

/** One line of text, cleaned. Unit of `max`: characters. */
export const oneLine = (bounds: Bounds) => bounded(cleanLine, bounds);

/** Text with line breaks, cleaned. Unit of `max`: characters. */
export const longText = (bounds: Bounds) => bounded((text) => cleanText(text).trim(), bounds);

/** One of a fixed set; `unknown` is the key of the sentence for anything else. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options, unknown: string) => z.enum(options, unknown);

/** Any number of a fixed set. Name the field in the form's `lists`. */
export const choices = <const Options extends readonly [string, ...string[]]>(options: Options, unknown: string) =>
  z.array(z.enum(options, unknown)).default([]);

/** A calendar day such as "2027-03-12", also typed as "12.3.2027"; null when the field is empty and may be. */
export const day = (wrong: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .refine((text) => text === "" || dayFrom(text) !== null, wrong)
    .transform(dayFrom);

/** "1.500", "1500,50" or "1.500,50 €" as cents; null when empty. */
export const euroAmount = (wrong: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/[\s€]/g, ""))
    .refine((text) => text === "" || /^(\d{1,3}(\.\d{3})+|\d{1,9})(,\d{1,2})?$/.test(text), wrong)
    .transform((text) => (text === "" ? null : Math.round(Number(text.replace(/\./g, "").replace(",", ".")) * 100)));

/** A number of at least 0 with at most one decimal, German comma; null when empty. */
export const decimalNumber = (wrong: string, max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim().replace(",", "."))
    .refine((text) => text === "" || (/^\d{1,6}(\.\d)?$/.test(text) && Number(text) <= max), wrong)
    .transform((text) => (text === "" ? null : Number(text)));

/** A whole number between bounds; null when empty. */
export const wholeNumber = (wrong: string, min: number, max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .refine((text) => text === "" || (/^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max), wrong)
    .transform((text) => (text === "" ? null : Number(text)));

/** The version a form was drawn from; a form without one counts as older than everything. */
export const version = z.coerce.number().int().min(0).catch(0);

/** The id of the thing a form is going to make, drawn with the form: sent twice, it is made once. */
export const formId = z.uuid();

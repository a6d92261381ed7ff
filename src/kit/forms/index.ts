// SPDX-License-Identifier: EUPL-1.2
export { choice, choices, day, decimalNumber, euroAmount, formId, longText, oneLine, version, wholeNumber } from "./fields.ts";
export { asValues, type Errors, type Form, type FormOutcome, readForm, type Values, valuesOf } from "./read.ts";

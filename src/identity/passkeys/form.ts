// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { oneLine } from "#kit/forms";
import { passkeyTexts } from "./texts.ts";

const word = z.string().max(8_000);

/** A browser's answer, as JSON in a field. Only its outline is looked at here; the library checks what it says. */
const answerOf = <Answer>(response: z.ZodObject) =>
  z
    .string()
    .max(40_000, "noAnswer")
    .default("")
    .transform((text, context) => {
      const read = z.looseObject({ id: word, rawId: word, type: z.literal("public-key"), response }).safeParse(parsed(text));
      if (read.success) return read.data as Answer;
      context.addIssue({ code: "custom", message: "noAnswer" });
      return z.NEVER;
    });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const created = z.looseObject({ clientDataJSON: word, attestationObject: z.string().max(30_000), transports: z.array(word).optional() });
const used = z.looseObject({ clientDataJSON: word, authenticatorData: word, signature: word, userHandle: word.optional() });

export const newPasskeyForm = {
  schema: z.object({
    // By now the device has made the passkey: a name left out must not lose it.
    name: oneLine({ max: 80, tooLong: "nameTooLong" }).transform((name) => name || passkeyTexts.unnamed),
    answer: answerOf<RegistrationResponseJSON>(created),
    weiter: z.string().max(500).optional().catch(undefined),
  }),
  texts: passkeyTexts.form,
};

export const passkeyForm = {
  schema: z.object({ answer: answerOf<AuthenticationResponseJSON>(used) }),
  texts: passkeyTexts.form,
};

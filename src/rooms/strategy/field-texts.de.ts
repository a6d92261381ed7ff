// SPDX-License-Identifier: EUPL-1.2

/** Sentences that the fields of several forms share. */
export const tooLongTitle = "Diese Zeile hat mehr als 200 Zeichen. Sie steht noch vollständig hier. Kürzen Sie sie.";
export const tooLongText = "Dieser Text hat mehr als 20.000 Zeichen. Er steht noch vollständig hier. Kürzen oder teilen Sie ihn.";
export const wrongYear = "Tragen Sie eine Jahreszahl ein, zum Beispiel 2027.";

// SPDX-License-Identifier: EUPL-1.2
export interface Corrections {
  columns?: Record<string, string>;
}
export interface Rejected {
  row: number;
  column: string | null;
  reason: string;
}

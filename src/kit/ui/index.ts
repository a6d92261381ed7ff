// SPDX-License-Identifier: EUPL-1.2
export { Alert, type AlertKind } from "./alert.tsx";
export { type AssetFile, asset, assetFile, assetManifest } from "./assets.ts";
export { Badge } from "./badge.tsx";
export { type ButtonKind, ButtonLink, ButtonRow, SubmitButton } from "./button.tsx";
export { Card, CardGrid } from "./card.tsx";
export { type Chip, Chips } from "./chips.tsx";
export { CheckboxGroup, RadioGroup } from "./choice-groups.tsx";
export { CopyBlock } from "./copy-block.tsx";
export { type Column, DataTable, type DataTableProps } from "./data-table.tsx";
export { Disclosure } from "./disclosure.tsx";
export { EmptyState } from "./empty-state.tsx";
export { ErrorSummary } from "./error-summary.tsx";
export { type FieldProps, type FormState, fieldId } from "./field.tsx";
export { ActionForm, Form } from "./form.tsx";
export { German, GermanWithin, germanLabel } from "./german.tsx";
export { Hex } from "./hex.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { formAddressField, type Kept, kept, runWithKept, sawVersion } from "./kept.ts";
export { Page, type PageProps } from "./page.tsx";
export { Pagination } from "./pagination.tsx";
export { PrintButton } from "./print-button.tsx";
export { Progress } from "./progress.tsx";
export { SearchForm } from "./search-form.tsx";
export { type Audience, SeenBy } from "./seen-by.tsx";
export { type Option, SelectField } from "./select-field.tsx";
export {
  currentEntry,
  type Flash,
  type FooterPage,
  footerPages,
  type Link,
  runWithShell,
  type ServiceEntry,
  type Shell,
  shell,
} from "./shell.ts";
export { StepLine } from "./step-line.tsx";
export { SummaryList } from "./summary-list.tsx";
export { type Tab, Tabs } from "./tabs.tsx";
export { DateField, EuroField, FileField, HiddenField, NumberField, TextArea, TextField } from "./text-fields.tsx";

// SPDX-License-Identifier: EUPL-1.2
// Everything that runs in the browser. Each element betters a page that works without it.
import { FkCopy } from "../src/kit/elements/copy.ts";
import { FkKeep } from "../src/kit/elements/keep.ts";
import { FkOnce } from "../src/kit/elements/once.ts";
import { FkOrder } from "../src/kit/elements/order.ts";
import { FkPasskey } from "../src/kit/elements/passkey.ts";
import { FkPrint } from "../src/kit/elements/print.ts";
import { FkProgress } from "../src/kit/elements/progress.ts";
import { FkSuggest } from "../src/kit/elements/suggest.ts";
import { FkUnsaved } from "../src/kit/elements/unsaved.ts";

customElements.define("fk-copy", FkCopy);
customElements.define("fk-keep", FkKeep);
customElements.define("fk-once", FkOnce);
customElements.define("fk-order", FkOrder);
customElements.define("fk-passkey", FkPasskey);
customElements.define("fk-print", FkPrint);
customElements.define("fk-progress", FkProgress);
customElements.define("fk-suggest", FkSuggest);
customElements.define("fk-unsaved", FkUnsaved);

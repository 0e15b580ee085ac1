import { checkAll } from "./checks.ts";
import { show } from "./show.ts";
import { startWatchingFocus, whereFocusWent } from "./tour.ts";

// What the tests and the pictures call from outside.
Object.assign(globalThis, { cards: { show, checkAll, startWatchingFocus, whereFocusWent } });

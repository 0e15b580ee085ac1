import type { Element } from "hast";
import { slugOf } from "./names.ts";
import { attribute, HEADINGS, lineOf, named } from "./tree.ts";

/** Names of parts around a page. A class may have one inside a longer name: `right-sidebar`, `cookie-banner`. */
const AROUND =
  "nav|navbar|navigation|navheader|navfooter|navlinks|breadcrumbs?|sidebar|side-?nav|footer|(?:site|global|suite|top)[-_]?header|cookies?|toc|toc-macro|table-of-contents|skip[-_]?(?:link|to|nav)s?|pagination|related[-_]links|page-metadata|page-tools|indexterm|reportbug|headerlink|siteSub|catlinks|printfooter";
/** Names that are also words of the work itself (`share-a-list`, `comment`), so only whole, or on a list of links. */
const AMBIGUOUS = "menu|pager|share|social|likes?|comments|consent|attachments";
const PLACE = "(?:(?:site|page|main|global|suite|top|bottom|left|right)[-_]?)?";
/** What belongs to the site for sure: headings and numbered lists in it are no instruction. */
const FRAME = /^(?:breadcrumbs?|pagination|cookies?|cookies?[-_].*|comments-area|comment-(?:list|respond|form))$/i;
const SITE_FOOTER = new RegExp(`^${PLACE}footer$`, "i");
const AROUND_ID = new RegExp(`^${PLACE}(?:${AROUND}|${AMBIGUOUS})$`, "i");
const AROUND_CLASS = new RegExp(`^(?:(?:.*[-_])?(?:${AROUND})(?:[-_].*)?|${AMBIGUOUS})$`, "i");
const AMBIGUOUS_CLASS = new RegExp(`^(?:.*[-_])?(?:${AMBIGUOUS})(?:[-_].*)?$`, "i");

const CALLOUT =
  "note|notice|nb|warning|tip|hint|caution|important|attention|danger|alert|callout|admonition|huom|huomaa|huomio|tärkeää|varoitus|vinkki|vihje|obs|observera|varning|viktigt|tips";
const CALLOUT_NAME = new RegExp(`^(?:.*[-_])?(?:${CALLOUT})(?:[-_].*)?$`, "i");
const CALLOUT_START = new RegExp(`^(?:${CALLOUT})(?!\\p{L})`, "iu");

/** Whether an element is called like a part of the site, and holds nothing of an instruction. */
export function isNamedAround(element: Element, whole: boolean): boolean {
  const id = idOf(element);
  const classes = classesOf(element);
  if ([id, ...classes].some((name) => FRAME.test(name) || (whole && SITE_FOOTER.test(name)))) return true;
  const isCalledSo =
    AROUND_ID.test(id) ||
    classes.some((name) => AROUND_CLASS.test(name)) ||
    (classes.some((name) => AMBIGUOUS_CLASS.test(name)) && isMostlyLinks(element));
  return isCalledSo && !isCallout(element) && !holdsInstruction(element);
}

/** A note or warning beside the text, by its name or by its first word. */
export function isCallout(element: Element): boolean {
  return (
    attribute(element, "role") === "note" ||
    classesOf(element).some((name) => CALLOUT_NAME.test(name)) ||
    CALLOUT_START.test(lineOf(element))
  );
}

/** Whether its links are most of an element's words; its headings tell nothing about that. */
export function isMostlyLinks(element: Element): boolean {
  return lettersIn(element, "a") > (lineOf(element).length - lettersIn(element, ...HEADINGS)) / 2;
}

function holdsInstruction(element: Element): boolean {
  if (isMostlyLinks(element)) return false;
  const inHeadings = lettersIn(element, ...HEADINGS);
  return (inHeadings > 0 && lineOf(element).length > inHeadings) || lettersIn(element, "ol") > 0;
}

function lettersIn(element: Element, ...names: readonly string[]): number {
  return named(element, ...names).reduce((sum, each) => sum + lineOf(each).length, 0);
}

/** An id that is made of the heading says what the section is about, not where it stands. */
function idOf(element: Element): string {
  const id = attribute(element, "id");
  if (!AROUND_ID.test(id) && !FRAME.test(id)) return "";
  const [heading] = named(element, ...HEADINGS);
  return heading && slugOf(lineOf(heading)) === id.toLowerCase() ? "" : id;
}

function classesOf(element: Element): readonly string[] {
  return attribute(element, "className").split(/\s+/);
}

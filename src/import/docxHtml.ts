import { strFromU8, unzipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import mammoth from "mammoth";
import { pageHtml } from "./escapeHtml.ts";
import { UnreadablePage } from "./page.ts";
import { lineOf, named } from "./tree.ts";

/** A document of words is far from it; a file made to fill the memory is not. */
const MOST_UNPACKED_BYTES = 200_000_000;
const MOST_PROPERTIES_BYTES = 1_000_000;
/** What an old Word file begins with, and a new one that is locked. */
const OLE_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='TOC Heading'] => !",
];

/** A Word document as an HTML page. Throws `UnreadablePage` when it is broken, locked or not a document. */
export async function docxHtml(bytes: Buffer): Promise<string> {
  const properties = propertiesOf(bytes);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return pageHtml(value, {
      title: properties.title,
      metas: { reviewed: properties.modified, keywords: properties.keywords },
    });
  } catch (error) {
    throw new UnreadablePage("The Word document is broken.", error);
  }
}

/** What Word keeps beside the text. Its author is the account that wrote first, not who keeps the text true. */
function propertiesOf(bytes: Uint8Array): { title: string; modified: string; keywords: string } {
  if (OLE_FILE.every((byte, index) => bytes[index] === byte)) {
    throw new UnreadablePage("The Word document is locked with a password, or is of the old kind; save it as .docx.");
  }
  let unpacked = 0;
  const files = unzip(bytes, ({ name, originalSize }) => {
    unpacked += originalSize;
    return name === "docProps/core.xml" && originalSize <= MOST_PROPERTIES_BYTES;
  });
  if (unpacked > MOST_UNPACKED_BYTES) throw new UnreadablePage("The Word document unpacks to more than 200 MB.");
  const core = files["docProps/core.xml"];
  const tree = fromHtml(core ? strFromU8(core) : "", { fragment: true });
  const value = (name: string): string => lineOf(named(tree, name)[0]);
  return { title: value("dc:title"), modified: value("dcterms:modified"), keywords: value("cp:keywords") };
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new UnreadablePage("The Word document is cut short or broken.", error);
  }
}

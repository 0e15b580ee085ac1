import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import mammoth from "mammoth";
import { pageHtml } from "./escapeHtml.ts";
import { UnreadablePage } from "./page.ts";
import { lineOf, named } from "./tree.ts";
import { withFirstNumbers, withLists, withNumbers } from "./wordLists.ts";

/** A document of words is far from it; a file made to fill the memory is not. */
const MOST_UNPACKED_BYTES = 200_000_000;
const MOST_BYTES_OF_A_PART = 1_000_000;
const LISTS = "word/numbering.xml";
/** What an old Word file begins with, and a new one that is locked. */
const OLE_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const STYLES = [
  "p[style-name='Title'] => h1.MsoTitle:fresh",
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
      { buffer: withReadableLists(bytes) },
      {
        styleMap: STYLES,
        transformDocument: withNumbers,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return pageHtml(withLists(value), {
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
    return name === "docProps/core.xml" && originalSize <= MOST_BYTES_OF_A_PART;
  });
  if (unpacked > MOST_UNPACKED_BYTES) throw new UnreadablePage("The Word document unpacks to more than 200 MB.");
  const core = files["docProps/core.xml"];
  const tree = fromHtml(core ? strFromU8(core) : "", { fragment: true });
  const value = (name: string): string => lineOf(named(tree, name)[0]);
  return { title: value("dc:title"), modified: value("dcterms:modified"), keywords: value("cp:keywords") };
}

/** The document with its lists as mammoth can read them; as it is where that changes nothing. */
function withReadableLists(bytes: Buffer): Buffer {
  const isLists = ({ name, originalSize }: { name: string; originalSize: number }): boolean =>
    name === LISTS && originalSize <= MOST_BYTES_OF_A_PART;
  const part = unzip(bytes, isLists)[LISTS];
  const lists = strFromU8(part ?? new Uint8Array());
  const readable = withFirstNumbers(lists);
  if (readable === lists) return bytes;
  // Pictures are left out of the article in any case.
  const words = unzip(bytes, ({ name }) => /\.(?:xml|rels)$/.test(name));
  return Buffer.from(zipSync({ ...words, [LISTS]: strToU8(readable) }, { level: 0 }));
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new UnreadablePage("The Word document is cut short or broken.", error);
  }
}

/** Writes the index of a folder again and again, each time with another fingerprint, until it is killed. */
import { findFiles } from "../../src/library/filesFound.ts";
import { makeEdition } from "../../src/library/makeEdition.ts";
import { sealed, writeSaved } from "../../src/library/savedEdition.ts";

const [, , folder = "", file = ""] = process.argv;
const edition = makeEdition({ folder, organisationIds: ["city"] }, findFiles(folder));

for (let write = 0; ; write += 1) {
  writeSaved(file, sealed({ ...edition, fingerprint: `write ${write}` }));
  if (write === 0) process.stdout.write("writing\n");
}

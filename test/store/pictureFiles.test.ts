import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR } from "../../src/domain/instant.ts";
import { openPictureFiles } from "../../src/store/pictureFiles.ts";
import { keptPictureSecret } from "../../src/store/pictureSecret.ts";

let space: string;
let folder: string;
beforeEach(async () => {
  space = await mkdtemp(join(tmpdir(), "tukipolku-pictures-"));
  folder = join(space, "pictures");
});
afterEach(() => rm(space, { recursive: true, force: true }));

const BYTES = Buffer.from("the bytes of a picture");
const onPosix = process.platform !== "win32";

describe("Files of pictures", () => {
  it("are read as they were kept, also after opening anew", async () => {
    const sha256 = await (await openPictureFiles(folder)).keep("picture-1", BYTES);
    const pictures = await openPictureFiles(folder);
    expect(await pictures.read({ id: "picture-1", sha256 })).toEqual(BYTES);
    expect(await pictures.list()).toEqual([{ id: "picture-1", sha256 }]);
  });

  it("are the same when they are kept twice, and at once", async () => {
    const pictures = await openPictureFiles(folder);
    const [one, other] = await Promise.all([pictures.keep("picture-1", BYTES), pictures.keep("picture-1", BYTES)]);
    expect(one).toBe(other);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("of the same picture that two people sent are two: one deletes only the own", async () => {
    const pictures = await openPictureFiles(folder);
    const sha256 = await pictures.keep("picture-1", BYTES);
    await pictures.keep("picture-2", BYTES);
    expect(await pictures.remove({ id: "picture-1", sha256 })).toBe(true);
    expect(await pictures.read({ id: "picture-1", sha256 })).toBeUndefined();
    expect(await pictures.read({ id: "picture-2", sha256 })).toEqual(BYTES);
  });

  it("that are deleted already are deleted well", async () => {
    const pictures = await openPictureFiles(folder);
    expect(await pictures.remove({ id: "picture-1", sha256: "0".repeat(64) })).toBe(true);
  });

  it("that were damaged are not shown", async () => {
    const pictures = await openPictureFiles(folder);
    const sha256 = await pictures.keep("picture-1", BYTES);
    await writeFile(join(folder, `picture-1.${sha256}`), "something else");
    expect(await pictures.read({ id: "picture-1", sha256 })).toBeUndefined();
  });

  it.each(["../picture", "a/b", "", "a\0b", "."])("are not kept or looked for as %j", async (id) => {
    const pictures = await openPictureFiles(folder);
    await expect(pictures.keep(id, BYTES)).rejects.toThrow();
    await expect(pictures.read({ id, sha256: "0".repeat(64) })).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it("that a crash left half written are cleared away, and strangers are left alone", async () => {
    await openPictureFiles(folder);
    await writeFile(join(folder, "half.new"), "x");
    await writeFile(join(folder, "readme.txt"), "x");
    const pictures = await openPictureFiles(folder);
    expect(await pictures.list()).toEqual([]);
    expect(await readdir(folder)).toEqual(["readme.txt"]);
  });

  it("of a folder that others use too are left alone as long as they may be their work", async () => {
    const theirs = await openPictureFiles(folder, { isShared: true });
    const sha256 = await theirs.keep("picture-1", BYTES);
    await writeFile(join(folder, "half.new"), "x");
    await (await openPictureFiles(folder, { isShared: true })).clear({ id: "picture-1", sha256 });
    expect(await readdir(folder)).toHaveLength(2);
    const longAgo = new Date(Date.now() - 2 * HOUR);
    for (const name of await readdir(folder)) await utimes(join(folder, name), longAgo, longAgo);
    const ours = await openPictureFiles(folder, { isShared: true });
    expect(await readdir(folder)).toEqual([`picture-1.${sha256}`]);
    await ours.clear({ id: "picture-1", sha256 });
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(onPosix)("are readable by nobody but their owner", async () => {
    const pictures = await openPictureFiles(folder);
    const sha256 = await pictures.keep("picture-1", BYTES);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, `picture-1.${sha256}`))).mode & 0o077).toBe(0);
  });
});

describe("The secret of the pictures", () => {
  it("is made once, cannot be guessed, and is the same at the next start", async () => {
    const secret = await keptPictureSecret(space);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await keptPictureSecret(space)).toBe(secret);
    expect(await readFile(join(space, "picture-secret"), "utf8")).toBe(secret);
  });

  it.runIf(onPosix)("is readable by nobody but its owner", async () => {
    await keptPictureSecret(space);
    expect((await stat(join(space, "picture-secret"))).mode & 0o777).toBe(0o600);
  });

  it("is the same for all that begin at once", async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => keptPictureSecret(space)));
    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(space)).toEqual(["picture-secret"]);
  });

  it("is made anew when it was cut short", async () => {
    await writeFile(join(space, "picture-secret"), "abc");
    expect(await keptPictureSecret(space)).toMatch(/^[\w-]{43}$/);
  });

  it("that cannot be kept stops the start with one line", async () => {
    await expect(keptPictureSecret(join(space, "missing"))).rejects.toThrow(/PICTURE_SECRET/);
  });
});

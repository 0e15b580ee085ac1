import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../src/domain/instant.ts";
import type { SentFile } from "../fakeConnector/files.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { exif, jpeg, PNG, pngOf, SECRET } from "../pictures/samplePictures.ts";
import { bytesAt, imageOf, keptFiles, SHOWN } from "./pictureSeen.ts";
import { hasButton, opensTicket, type Stage, setStage, UNIT_CANNOT_WORK } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ pictureTimeoutMs: 1_500 });
});
afterEach(() => stage.close());

const PICTURE: SentFile = { bytes: PNG };
const MEGABYTE = 1024 * 1024;

async function asksForTicket(nurse: Person): Promise<Posted> {
  await nurse.says("avaa tiketti");
  return nurse.sees(hasButton("reviewTicket"));
}

describe("what is not taken is answered with what to do", () => {
  it.each<[string, SentFile, RegExp]>([
    ["a picture of 12 MB", { bytes: pngOf(12 * MEGABYTE) }, /suurempi kuin 10 Mt/],
    ["a text named as a picture", { bytes: Buffer.from("no picture"), how: "uploaded", name: "kuva.png" }, /vain PNG-/],
    [
      "a drawing that can hold a program",
      { bytes: Buffer.from("<svg onload='x'/>"), type: "image/svg+xml" },
      /vain PNG-/,
    ],
    ["a cut picture", { bytes: PNG.subarray(0, 40) }, /vain PNG-/],
    ["a document", { bytes: Buffer.from("%PDF-1.7"), how: "uploaded", name: "ohje.pdf" }, /otan vastaan vain kuvia/],
    ["a document of Word", { bytes: Buffer.from("PK"), how: "uploaded", name: "ohje.docx" }, /otan vastaan vain kuvia/],
  ])("%s", async (_name, file, answer) => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [file] });
    await nurse.sees(answer);
    expect(await keptFiles(stage)).toEqual([]);
    expect(nurse.chat.filter(hasButton("removePicture"))).toEqual([]);
  });

  it("a picture from a host that is too slow, and the words beside it are answered", async () => {
    const nurse = await stage.nurseOfUnit();
    stage.teams.fails({ answer: 200, until: new Promise(() => undefined), only: ({ method }) => method === "GET" });
    await nurse.says("tarratulostin tulostaa tyhjiä tarroja", { pictures: [PICTURE] });
    await nurse.sees(hasButton("didNotHelp"));
    await nurse.sees(/ei saatu haettua Teamsista/);
  });

  it("the sixth picture, and the first five are kept", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: Array.from({ length: 6 }, () => PICTURE) });
    await nurse.sees(/viisi ensimmäistä kuvaa/);
    expect(await keptFiles(stage)).toHaveLength(5);
  });
});

describe("a picture that is withdrawn", () => {
  it("is gone from the disk, its address, the thread and the card", async () => {
    const nurse = await stage.nurseOfUnit();
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await nurse.says("", { pictures: [PICTURE, PICTURE] });
    const shown = await card.sees(/Kuva 1, jonka/);
    const other = await card.sees(/Kuva 2, jonka/);
    const { url } = imageOf(shown);
    const taken = await nurse.sees(hasButton("removePicture"));
    const answer = await nurse.clicks(taken, /Poista kuva 1/);
    expect(answer.words).toMatch(/Kuva 1 on poistettu/);
    expect(answer.buttons.map(({ title }) => title)).toEqual(["Poista kuva 2"]);
    expect((await fetch(url)).status).toBe(404);
    await stage.passes(MINUTE);
    expect(shown.words).toMatch(/kuva 1 poistettiin\. Niina Nurmi poisti sen/);
    expect(JSON.stringify(shown.card)).not.toContain("/pictures/");
    expect(card.words).toMatch(/Kuvia ketjussa: 1/);
    expect(await keptFiles(stage)).toHaveLength(1);
    expect(await bytesAt(imageOf(other).url)).toEqual(Buffer.from(PNG));
    const last = await nurse.clicks(answer, /Poista kuva 2/);
    expect(last.words).toMatch(/Kuvat on poistettu\. Alkuperäinen näkyy yhä/);
    expect(last.buttons).toEqual([]);
  });

  it("answers the same when the button is pressed again, weeks later", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [PICTURE] });
    const taken = await nurse.sees(hasButton("removePicture"));
    await nurse.clicks(taken, "removePicture");
    await stage.passes(30 * DAY);
    expect((await nurse.clicks(taken, "removePicture")).words).toMatch(/Kuva on poistettu/);
  });

  it("can be withdrawn by nobody else", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [PICTURE] });
    const taken = await nurse.sees(hasButton("removePicture"));
    const stranger = stage.nurse("Ulla Ulkopuolinen");
    expect((await stranger.clicks(taken, "removePicture")).words).toMatch(/Kuvaa ei löytynyt/);
    await stage.settles();
    expect(await keptFiles(stage)).toHaveLength(1);
  });

  it("does not go with the ticket that is sent afterwards", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [PICTURE] });
    const taken = await nurse.sees(hasButton("removePicture"));
    await nurse.clicks(taken, "removePicture");
    const { card } = await opensTicket(stage, nurse, "Näyttö on musta");
    await stage.settles();
    expect(card.words).not.toMatch(/Kuvia ketjussa/);
    expect(card.replies).toEqual([]);
  });
});

describe("what is kept", () => {
  it("survives a restart between the picture and the sending of the ticket", async () => {
    const nurse = await stage.nurseOfUnit();
    const form = await asksForTicket(nurse);
    await nurse.says("", { pictures: [PICTURE] });
    await nurse.sees(hasButton("removePicture"));
    await stage.restarts();
    const readBack = await nurse.clicks(form, "reviewTicket", { description: "Näyttö on musta", ...UNIT_CANNOT_WORK });
    await nurse.clicks(readBack, "sendTicket");
    const card = await stage.deskChannel.sees(/Kuvia ketjussa: 1/);
    expect(await bytesAt(imageOf(await card.sees(SHOWN)).url)).toEqual(Buffer.from(PNG));
  });

  it("is deleted after seven days when no ticket came of it, and the support person's thread says so", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("kvanttifysiikan luennot ensi keväänä", { pictures: [PICTURE] });
    await nurse.clicks(await nurse.sees(hasButton("askPerson")), "askPerson");
    const request = await stage.unitChannel.sees(/kvanttifysiikan/);
    const shown = await request.sees(SHOWN);
    await stage.passes(7 * DAY - HOUR);
    expect(await keptFiles(stage)).toHaveLength(1);
    await stage.passes(HOUR);
    await stage.passes(MINUTE);
    expect(await keptFiles(stage)).toEqual([]);
    expect(shown.words).toMatch(/kuva 1 poistettiin, koska siitä ei tullut tikettiä/);
  });

  it("stays with the ticket for longer", async () => {
    const nurse = await stage.nurseOfUnit();
    await opensTicket(stage, nurse, "Näyttö on musta");
    await nurse.says("", { pictures: [PICTURE] });
    await stage.passes(60 * DAY);
    await stage.passes(MINUTE);
    expect(await keptFiles(stage)).toHaveLength(1);
  });

  it("says nothing of the place where the picture was taken", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [{ bytes: jpeg(exif(6)) }] });
    const [name = ""] = await keptFiles(stage);
    const kept = await readFile(join(stage.dataDir, "pictures", name));
    expect(kept.includes(SECRET)).toBe(false);
    expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  it("is kept once when Teams sends the message again", async () => {
    const nurse = await stage.nurseOfUnit();
    const message = nurse.message("", { pictures: [PICTURE] });
    await Promise.all([stage.teams.deliver(message), stage.teams.deliver(message)]);
    await stage.settles();
    expect(await keptFiles(stage)).toHaveLength(1);
    expect(nurse.chat.filter(hasButton("removePicture"))).toHaveLength(1);
  });

  it("may come inside the message, as in a chat for development", async () => {
    const nurse = await stage.nurseOfUnit();
    await nurse.says("", { pictures: [{ bytes: pngOf(MEGABYTE), how: "inside" }] });
    await nurse.sees(hasButton("removePicture"));
    expect(await keptFiles(stage)).toHaveLength(1);
  });
});

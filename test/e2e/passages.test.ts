import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY } from "../../src/domain/instant.ts";
import type { Person } from "../fakeConnector/people.ts";
import type { Posted } from "../fakeConnector/posted.ts";
import { hasButton, type Stage, setStage } from "./stage.ts";

const STEPS = Array.from({ length: 12 }, (_, index) => `Vaihe ${index + 1}: ${"kalibroi anturi ".repeat(20)}loppu.`);

function instruction(...steps: readonly string[]): string {
  return `---
id: fi-spirometer
title: Spirometrin kalibrointi
language: fi
subject: devices
organisations: []
keywords: [spirometri]
owner: Laitetuki (esimerkki)
reviewed: 2026-02-11
portal: https://tukiportaali.example/ohjeet/spirometer
sample: true
---

## Milloin

Spirometri pyytää kalibrointia.

## Toimi näin

${steps.map((step, index) => `${index + 1}. ${step}`).join("\n")}

## Jos tämä ei auta

Soita laitetukeen.
`;
}

const ON_MANY_THINGS = `---
id: fi-spirometer-faq
title: Spirometri, usein kysyttyä
language: fi
subject: devices
organisations: []
keywords: [spirometri]
owner: Laitetuki (esimerkki)
reviewed: 2026-02-11
portal: https://tukiportaali.example/ohjeet/spirometer-faq
sample: true
---

## Suukappaleen vaihtaminen

1. Irrota vanha suukappale.
2. Paina uusi paikalleen.

## Kuinka usein kalibrointi tehdään

Kalibrointi tehdään joka aamu ennen ensimmäistä potilasta.

## Tulostaminen

Puhallus tulostuu käynnin tietoihin.
`;

describe("an instruction that is longer than a card", () => {
  let contentDir: string;
  let file: string;
  let stage: Stage;

  beforeAll(async () => {
    contentDir = await mkdtemp(join(tmpdir(), "tukipolku-content-"));
    await cp("content", contentDir, { recursive: true });
    file = join(contentDir, "articles", "fi", "spirometer.md");
    await writeFile(file, instruction(...STEPS));
    await writeFile(join(contentDir, "articles", "fi", "spirometer-faq.md"), ON_MANY_THINGS);
    stage = await setStage({ contentDir });
  });
  afterAll(async () => {
    await stage.close();
    await rm(contentDir, { recursive: true, force: true });
  });

  /** A nurse with the instruction's card before her. */
  async function asks(name: string): Promise<{ nurse: Person; answer: Posted }> {
    const nurse = stage.nurse(name);
    await nurse.says("spirometrin kalibrointi");
    const answer = await nurse.sees(hasButton("showRest"));
    expect(answer.words).toContain("1. Vaihe 1:");
    expect(answer.words).not.toContain("12. Vaihe 12:");
    return { nurse, answer };
  }

  it("is read to its end in the chat with one tap, and says there whether it helped", async () => {
    const { nurse, answer } = await asks("Aada");
    const pressed = await nurse.clicks(answer, /Näytä loput täällä/);
    expect(pressed.words).toContain("Loput ohjeesta ovat alempana keskustelussa.");
    expect(pressed.buttons.map(({ verb }) => verb)).toContain("helped");
    expect(pressed.buttons.map(({ verb }) => verb)).not.toContain("showRest");
    const rest = await nurse.sees(/Loput ohjeesta\./);
    expect(rest.words).toMatch(/Spirometri pyytää kalibrointia\..*12\. Vaihe 12:.*Soita laitetukeen\./su);
    for (const [index, step] of STEPS.entries()) {
      const line = `${index + 1}. ${step}`;
      expect([answer, rest].filter(({ words }) => words.includes(line))).toHaveLength(1);
    }
    const answered = await nurse.clicks(rest, "helped");
    expect(answered.words).toContain("Vastasit: Tämä auttoi.");
    expect(answered.words).toContain("12. Vaihe 12:");
    await nurse.sees(/Hyvä, että se auttoi/);
  });

  it("keeps its candidates when the rest was sent, and each is shown by pressing its title", async () => {
    const { nurse, answer } = await asks("Bea");
    const before = answer.buttons.filter(({ verb }) => verb === "showArticle");
    const pressed = await nurse.clicks(answer, "showRest");
    expect(pressed.buttons.filter(({ verb }) => verb === "showArticle")).toEqual(before);
    await nurse.clicks(pressed, "showArticle");
    const other = await nurse.sees((posted) => hasButton("showRest")(posted) && posted !== answer);
    expect(other.words).toContain("Spirometri, usein kysyttyä");
  });

  it("has a candidate whose passage is about the question too, also where its steps are about something else", async () => {
    const { nurse, answer } = await asks("Berit");
    await nurse.clicks(answer, "showArticle");
    const other = await nurse.sees(/Spirometri, usein kysyttyä.*Kuinka usein kalibrointi tehdään/su);
    expect(other.words).toContain("Kalibrointi tehdään joka aamu");
    expect(other.words).not.toContain("Irrota vanha suukappale");
  });

  it("is sent once when Teams delivers the press again, with the same id or a new one", async () => {
    const { nurse, answer } = await asks("Cilla");
    const press = nurse.click(answer, "showRest");
    await stage.teams.deliver(press);
    await nurse.sees(/Loput ohjeesta\./);
    for (const again of [press, nurse.click(answer, "showRest")]) {
      const { body } = await stage.teams.deliver(again);
      expect(JSON.stringify(body)).toContain("Loput ohjeesta ovat alempana");
    }
    await stage.settles();
    expect(nurse.chat.filter(({ words }) => words.includes("Loput ohjeesta."))).toHaveLength(1);
  });

  it("that has changed meanwhile is sent anew as a whole, and says so", async () => {
    const { nurse, answer } = await asks("Doris");
    const [first = "", ...others] = STEPS;
    await writeFile(file, instruction(first, "Uusi vaihe tässä välissä.", ...others));
    await stage.restarts();
    await stage.passes(30 * DAY);
    const pressed = await nurse.clicks(answer, "showRest");
    expect(pressed.words).toContain("2. Uusi vaihe tässä välissä.");
    const anew = await nurse.sees(/Ohje on muuttunut sen jälkeen, kun näytin sen\. Tässä se on kokonaan\./);
    expect(anew.words).toMatch(/1\. Vaihe 1:.*2\. Uusi vaihe.*13\. Vaihe 12:.*Soita laitetukeen\./su);
    const answered = await nurse.clicks(anew, "didNotHelp");
    expect(answered.words).toContain("13. Vaihe 12:");
    expect(answered.words).toContain("Vastasit: Ei auttanut.");
  });

  it("that is gone meanwhile says so, with the portal and a person as the next step", async () => {
    const { nurse, answer } = await asks("Elsa");
    await rm(file);
    await stage.restarts();
    await nurse.clicks(answer, "showRest");
    const gone = await nurse.sees(/Tätä ohjetta ei enää ole\./);
    expect(JSON.stringify(gone.card)).toContain("https://tukiportaali.example/ohjeet/spirometer");
    await nurse.clicks(gone, /Kysy/);
    await nurse.sees(hasButton("chooseUnit"));
  });
});

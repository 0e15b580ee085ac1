import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { Words } from "../../src/texts/texts.ts";
import { textsIn } from "../../src/texts/textsIn.ts";
import { NOW, SAMPLES } from "../teams/cards/sampleMessages.ts";

function whole({ opening, closing }: Words): string {
  return [opening, closing].filter(Boolean).join(" … ");
}

const ROWS: Readonly<
  Record<Language, readonly [none: string, opened: string, missed: string, resolved: string, mark: string]>
> = {
  fi: [
    "En löytänyt ohjetta tähän. Kysytäänkö yksikkösi tukihenkilöltä?",
    "Tiketti T-1042 on avattu. Prioriteetti 2, koska koko yksikkö ei pysty kirjaamaan. Tukipiste käsittelee sitä. Kuulet meistä viimeistään klo 14.30.",
    "Lupasin sinulle päivityksen klo 14.30, ja se on myöhässä. Pahoittelut. Tiketti T-1042 on käyttäjätuen tutkittavana. Seuraava päivitys viimeistään klo 16.00.",
    "Tiketti T-1042 on ratkaistu: … Toimiiko nyt? Voit vastata tähän ti 1.12. klo 9.15 asti.",
    "T-1042 · viesti 3",
  ],
  sv: [
    "Jag hittade ingen anvisning för det här. Ska vi fråga din enhets stödperson?",
    "Ärende T-1042 är öppnat. Prioritet 2, eftersom hela enheten inte kan dokumentera. Servicepunkten sköter det. Du hör av oss senast kl. 14.30.",
    "Jag lovade dig en uppdatering kl. 14.30 och den är försenad. Jag beklagar. Ärende T-1042 utreds av användarstödet. Nästa uppdatering senast kl. 16.00.",
    "Ärende T-1042 är löst: … Fungerar det nu? Du kan svara här till ti 1.12 kl. 9.15.",
    "T-1042 · meddelande 3",
  ],
  en: [
    "I found no instruction for this. Shall we ask your unit's support person?",
    "Ticket T-1042 is open. Priority 2, because your whole unit cannot record. The service desk has it. You will hear from us by 14:30.",
    "I promised you an update by 14:30 and it is late. I am sorry. User support is looking into ticket T-1042. Next update by 16:00.",
    "Ticket T-1042 is resolved: … Does it work now? You can answer here until Tue 1 Dec 9:15.",
    "T-1042 · message 3",
  ],
};

describe.each(["fi", "sv", "en"] as const)("The voice of the design in %s", (language) => {
  const { requester, shared } = textsIn(language);
  const [none, opened, missed, resolved, mark] = ROWS[language];

  it("says that no instruction was found", () => {
    expect(requester.noInstruction({ say: "noInstruction", questionId: "q" }, NOW).opening).toBe(none);
  });
  it("says that a ticket is open, why it has its priority, who has it, and when the next word comes", () => {
    expect(whole(requester.ticketOpened(SAMPLES.ticketOpened, NOW))).toBe(opened);
  });
  it("apologises for a missed promise", () => {
    expect(whole(requester.promiseMissed(SAMPLES.promiseMissed, NOW))).toBe(missed);
  });
  it("says that a ticket is resolved, around the solution", () => {
    expect(whole(requester.ticketResolved(SAMPLES.ticketResolved, NOW))).toBe(resolved);
  });
  it("ends with the mark", () => {
    expect(shared.mark(SAMPLES.ticketOpened.mark)).toBe(mark);
  });
});

describe("Groups that the texts cannot inflect", () => {
  const named = {
    ...SAMPLES.promiseMissed,
    group: { fi: "HUS ATK-apu", sv: "HUS ATK-hjälpen", en: "HUS IT help desk" },
  };
  it("are named as the directory has them", () => {
    expect(textsIn("fi").requester.promiseMissed(named, NOW).opening).toContain("Tikettiä T-1042 tutkii HUS ATK-apu.");
    expect(textsIn("sv").requester.promiseMissed(named, NOW).opening).toContain("utreds av HUS ATK-hjälpen.");
    expect(textsIn("en").requester.promiseMissed(named, NOW).opening).toContain("HUS IT help desk is looking into");
  });
});

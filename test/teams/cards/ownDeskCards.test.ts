import { describe, expect, it } from "vitest";
import type { MessageOf } from "../../../src/domain/messages.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { actionsOf, elementsOf, wordsOf } from "./cardWalk.ts";
import { NOW, SAMPLES } from "./sampleMessages.ts";

const { ownDesk, ownDeskText } = SAMPLES;
const HERE = {
  ...ownDesk,
  here: { group: ownDesk.desk.name, priority: 2, reason: { because: "matrix", impact: "unit", urgency: "cannotWork" } },
} as const;
const IN_DANGER: MessageOf<"ownDesk"> = {
  ...HERE,
  here: { ...HERE.here, priority: 1, reason: { because: "safety" } },
  emergency: { name: { fi: "Päivystys", sv: "Jouren", en: "On call" }, number: "010 000 0112" },
};

function cardOf(message: MessageOf<"ownDesk">, language: "fi" | "sv" | "en" = "fi") {
  const { card } = render(message, { language, now: NOW });
  if (!card) throw new Error("There is no card.");
  return card;
}

function fieldOf(message: MessageOf<"ownDesk">, language?: "fi" | "sv" | "en"): string {
  const fields = elementsOf(cardOf(message, language)).filter((element) => element.type === "Input.Text");
  return fields.map(({ value }) => value ?? "").join();
}

const verbs = (message: MessageOf<"ownDesk">) =>
  actionsOf(cardOf(message)).flatMap((action) => (action.type === "Action.Execute" ? [action.verb] : []));
const links = (message: MessageOf<"ownDesk">) =>
  actionsOf(cardOf(message)).flatMap((action) => (action.type === "Action.OpenUrl" ? [action.url] : []));

describe("the text to copy", () => {
  it("has everything in words, in the order in which a form asks for it", () => {
    expect(fieldOf(ownDesk)).toBe(
      [
        "Otsikko: Lääkelista on tyhjä kaikilla potilailla.",
        "Mitä tapahtui:\nLääkelista on tyhjä kaikilla potilailla.\nUlos kirjautuminen ei auttanut.",
        "Lisäksi:\nAlkoi aamulla kello kahdeksan.",
        [
          "Potilas- tai asiakasturvallisuus vaarassa: Ei",
          "Ketä asia koskee: Koko yksikköä",
          "Pystynkö jatkamaan työtä: En, esimerkiksi kirjaaminen ei onnistu",
        ].join("\n"),
        "Kokeillut ohjeet:\n– Lääkkeen haku kaupan pitämän nimen mukaan\n– Näkymän päivittäminen",
        "Yksikkö: Sisätautien osasto 3, esimerkkisairaala\nYhteyshenkilö: Aino Rantakivi",
      ].join("\n\n"),
    );
  });

  it("is in the language of the chat", () => {
    expect(fieldOf(ownDesk, "sv")).toContain("Enhet: Inremedicinska avdelning 3, exempelsjukhuset");
    expect(fieldOf(ownDesk, "en")).toContain("Whom it touches: The whole unit");
  });

  it("leaves out what was not asked or not said", () => {
    const draft = { ...ownDesk.prepared.draft, answers: { safety: true }, details: " " };
    const text = fieldOf({ ...ownDesk, prepared: { ...ownDesk.prepared, draft, tried: [] } });
    expect(text).toContain("vaarassa: Kyllä");
    for (const absent of ["Ketä asia koskee", "Pystynkö", "Kokeillut", "Lisäksi"]) expect(text).not.toContain(absent);
  });

  it("is the same in the message that can be selected on a phone, without a card", () => {
    const { text = "", card } = render(ownDeskText, { language: "fi", now: NOW });
    expect(card).toBeUndefined();
    expect(text.split(/\n+/u)).toEqual(fieldOf(ownDesk).split(/\n+/u));
  });

  it("is not sent back by any button", () => {
    for (const action of actionsOf(cardOf(HERE)))
      if (action.type === "Action.Execute") expect(action.associatedInputs, action.verb).toBe("none");
  });
});

describe("the door", () => {
  it("is a link, a call and the hours", () => {
    expect(links(ownDesk)).toEqual(["https://atk-apu.example/ilmoitus", "tel:0100000001"]);
    expect(wordsOf(cardOf(ownDesk))).toContain("joka päivä ympäri vuorokauden");
  });

  it("has nothing to dial where the telephone is told in words", () => {
    const message = { ...ownDesk, desk: { ...ownDesk.desk, telephone: "Valitse vaihteessa 3" } };
    expect(links(message)).toEqual(["https://atk-apu.example/ilmoitus"]);
    expect(wordsOf(cardOf(message))).toContain("Valitse vaihteessa 3");
  });

  it("has no button that sends here where the own desk alone takes it", () => {
    expect(verbs(ownDesk)).toEqual(["ownDeskSent", "ownDeskNotSent", "editTicket", "dropDraft"]);
    expect(verbs(HERE)).toContain("sendTicket");
  });

  it("leaves nobody stuck: what could not be sent has a number, another try and the way for danger", () => {
    const notSent = { ...ownDesk, told: "notSent" } as const;
    expect(verbs(notSent)).toEqual(["ownDeskSent", "safety", "editTicket", "dropDraft"]);
    expect(links(notSent)).toContain("tel:0100000001");
    expect(wordsOf(cardOf(notSent))).toContain("Soita: HUS ATK-apu.");
  });

  it("asks nothing more when it was sent", () => {
    expect(verbs({ ...ownDesk, told: "sent" })).toEqual([]);
    expect(fieldOf({ ...ownDesk, told: "sent" })).toBe("");
  });

  it.each([undefined, "notSent"] as const)("comes after the emergency number in danger (%s)", (told) => {
    const message = { ...IN_DANGER, ...(told ? { told } : {}) };
    expect(links(message)[0]).toBe("tel:0100000112");
    const [first] = wordsOf(cardOf(message)).split("\n");
    expect(first).toBe("Jos potilas tai asiakas on vaarassa, soita heti.");
    expect(verbs(message)[0]).toBe("sendTicket");
  });
});

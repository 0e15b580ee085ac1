import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseActivity } from "../../src/teams/parse.ts";

const RECORDED = new URL("recorded/", import.meta.url);

function recorded(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.json`, RECORDED), "utf8"));
}

function inboundOf(raw: unknown) {
  const parsed = parseActivity(raw);
  if (parsed.is !== "inbound") throw new Error(`parsed as ${parsed.is}`);
  return parsed.inbound;
}

const CHANNEL = "19:45db1ccb6eee1990b8aa79d381f8f1fe@thread.tacv2";
const TENANT = "9d1f7a6e-52b4-4c0b-9a57-3c1b6e0d4f28";
const NIINA = "5a3d1c52-9c0f-4a6e-8a53-1f6f0c7e2b90";
const MAIJA = "782f26d4-e339-4d19-acb4-9873df9a21be";

describe("recorded activities", () => {
  it("a message in the 1:1 chat", () => {
    expect(inboundOf(recorded("personal-message"))).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      kind: "message",
      from: { id: NIINA, name: "Niina Nurmi (esimerkki)", language: "en" },
      text: "Miten kirjaudun, kun toimikortti jäi kotiin?",
      attached: [],
      place: { in: "personal" },
      address: {
        id: NIINA,
        conversationId: `a:${NIINA}`,
        serviceUrl: "http://localhost:56150/_connector",
        tenantId: TENANT,
        botId: "28:tukipolku",
      },
    });
  });

  it("a message with a picture", () => {
    expect(inboundOf(recorded("documented-message-with-picture"))).toMatchObject({
      text: "Tässä kuva virheestä",
      attached: [
        {
          kind: "inline",
          url: "https://smba.trafficmanager.net/emea/v3/attachments/0-esimerkki-1/views/original",
        },
      ],
    });
  });

  it("a message that starts a thread in a channel, without the mention of the bot", () => {
    expect(inboundOf(recorded("channel-root-message"))).toMatchObject({
      kind: "message",
      text: "apua",
      from: { id: MAIJA },
      place: { in: "channel", channelId: CHANNEL, threadId: `${CHANNEL};messageid=1795521410351` },
      address: { id: CHANNEL, conversationId: CHANNEL },
    });
  });

  it("a reply in a thread", () => {
    expect(inboundOf(recorded("channel-thread-message"))).toMatchObject({
      text: "Hei, kokeile varakorttia.",
      place: { in: "channel", channelId: CHANNEL, threadId: `${CHANNEL};messageid=1795521407381` },
      address: { id: CHANNEL, conversationId: CHANNEL },
    });
  });

  it.each(["personal-action-execute", "channel-action-execute"])("a button that no card has now (%s)", (name) => {
    expect(parseActivity(recorded(name))).toMatchObject({ is: "unknownClick", inbound: { from: { language: "en" } } });
  });

  it.each(["personal-installation-update", "personal-conversation-update"])("the bot in a new chat (%s)", (name) => {
    expect(inboundOf(recorded(name))).toMatchObject({
      kind: "arrived",
      place: { in: "personal" },
      from: { id: NIINA, name: "" },
      address: { id: NIINA, conversationId: `a:${NIINA}` },
    });
  });

  it.each(["channel-installation-update", "channel-conversation-update"])("the bot in a new channel (%s)", (name) => {
    expect(inboundOf(recorded(name))).toMatchObject({
      kind: "arrived",
      place: { in: "channel", channelId: CHANNEL },
      address: { id: CHANNEL, conversationId: CHANNEL },
      teamId: "66cbc6a7-7878-4d63-926c-19f8a96fd5b8",
    });
  });

  it.each(["personal-feedback-submit", "documented-message-reaction"])("%s means nothing to us", (name) => {
    expect(parseActivity(recorded(name))).toEqual({ is: "ignored" });
  });

  it("all keep their id when Teams sends them again, and no two share one", () => {
    const names = readdirSync(RECORDED).filter((name) => name.endsWith(".json"));
    const ids = names.flatMap((name) => {
      const raw = recorded(name.replace(".json", ""));
      const [first, again] = [parseActivity(raw), parseActivity(structuredClone(raw))];
      expect(again).toEqual(first);
      return first.is === "inbound" ? [first.inbound.id] : [];
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a click", () => {
  const click = (action: object) => ({
    ...recorded("personal-action-execute"),
    value: { action: { type: "Action.Execute", ...action } },
  });

  it("carries its verb and what was typed", () => {
    const data = { resolutionId: "r-1", text: "ei vieläkään" };
    expect(inboundOf(click({ verb: "notSolved", data }))).toMatchObject({
      kind: "click",
      click: { verb: "notSolved", ...data },
    });
  });

  it("on a button without data comes without any", () => {
    expect(inboundOf(click({ verb: "myTickets" }))).toMatchObject({ kind: "click", click: { verb: "myTickets" } });
  });

  it.each([undefined, null, {}, { action: null }, { action: {} }, { action: { verb: 1 } }, "text"])(
    "with the value %j is unknown",
    (value) => {
      expect(parseActivity({ ...recorded("personal-action-execute"), value }).is).toBe("unknownClick");
    },
  );
});

describe("the text", () => {
  const textOf = (text: string, entities: unknown = []): string => {
    const inbound = inboundOf({ ...recorded("channel-thread-message"), text, entities });
    return inbound.kind === "message" ? inbound.text : "";
  };
  const mention = (name: string, id = "28:tukipolku") => ({
    type: "mention",
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  });

  it.each([
    ["<at>Tukipolku</at>&nbsp;moi\n", "moi"],
    ["moi <at>Tukipolku</at>", "moi"],
    ["<p>ensin</p><p>sitten</p>", "ensin\n\nsitten"],
    ["yksi<br>kaksi<br/>kolme", "yksi\nkaksi\nkolme"],
    ['<div>katso <a href="https://x.example">tästä</a></div>', "katso tästä"],
    ["a < b and c > d", "a < b and c > d"],
    ["&lt;b&gt; &amp; &#228; &#xe4; &quot;", '<b> & ä ä "'],
    ["&amp;lt;", "&lt;"],
    ["&#0; &#1114112; &bogus;", "&#0; &#1114112; &bogus;"],
  ])("%j is read as %j", (raw, text) => {
    expect(textOf(raw, [mention("Tukipolku")])).toBe(text);
  });

  it("keeps the names of other people who are mentioned", () => {
    expect(textOf("<at>Tukipolku</at> <at>Maija</at> tietää", [mention("Tukipolku"), mention("Maija", MAIJA)])).toBe(
      "Maija tietää",
    );
  });
});

describe("the place", () => {
  it("in a group chat has the conversation as its address", () => {
    const conversation = { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true };
    expect(inboundOf({ ...recorded("personal-message"), conversation })).toMatchObject({
      place: { in: "group" },
      address: { id: "19:group@thread.v2", conversationId: "19:group@thread.v2" },
    });
  });

  it("of a message that starts a thread without saying so is its own thread", () => {
    const conversation = { id: CHANNEL, conversationType: "channel" };
    const { id } = recorded("channel-root-message");
    expect(inboundOf({ ...recorded("channel-root-message"), conversation })).toMatchObject({
      place: { channelId: CHANNEL, threadId: `${CHANNEL};messageid=${id}` },
    });
  });

  it("is found without channel data", () => {
    expect(inboundOf({ ...recorded("channel-thread-message"), channelData: null })).toMatchObject({
      place: { in: "channel", channelId: CHANNEL },
      address: { id: CHANNEL },
    });
  });
});

describe("the sender", () => {
  it.each([
    ["fi-FI", "fi"],
    ["sv-FI", "sv"],
    ["SV", "sv"],
    ["en_GB", "en"],
  ])("with the locale %s speaks %s", (locale, language) => {
    expect(inboundOf({ ...recorded("personal-message"), locale }).from.language).toBe(language);
  });

  it("with another locale speaks a language that we do not know", () => {
    expect(inboundOf({ ...recorded("personal-message"), locale: "de-DE" }).from).not.toHaveProperty("language");
  });

  it("without aadObjectId is known by the id that Teams gives", () => {
    expect(inboundOf({ ...recorded("personal-message"), from: { id: "29:x", name: "X" } }).from.id).toBe("29:x");
  });

  it("that is a bot is not listened to", () => {
    expect(parseActivity({ ...recorded("personal-message"), from: { id: "28:other", name: "Other" } })).toEqual({
      is: "ignored",
    });
  });
});

describe("what is not an activity", () => {
  it.each([undefined, null, 1, "text", [], {}, { type: 1 }, { type: "" }])("%j is malformed", (raw) => {
    expect(parseActivity(raw)).toEqual({ is: "malformed" });
  });

  it.each(["channelId", "serviceUrl", "from", "recipient", "conversation"])(
    "a message without %s is malformed",
    (field) => {
      expect(parseActivity({ ...recorded("personal-message"), [field]: undefined })).toEqual({ is: "malformed" });
    },
  );

  it.each(["file:///etc/passwd", "javascript:alert(1)", "", 7])(
    "a message with the service URL %j is malformed",
    (serviceUrl) => {
      expect(parseActivity({ ...recorded("personal-message"), serviceUrl })).toEqual({ is: "malformed" });
    },
  );

  it("a message whose lesser parts have another shape is read all the same", () => {
    const odd = { text: 7, locale: {}, attachments: "x", entities: [null, 3], channelData: [], membersAdded: {} };
    expect(inboundOf({ ...recorded("personal-message"), ...odd })).toMatchObject({
      kind: "message",
      text: "",
      attached: [],
    });
  });

  it("an unknown type is ignored whatever else it lacks", () => {
    expect(parseActivity({ type: "brandNew" })).toEqual({ is: "ignored" });
  });

  it("nothing makes the parser throw", () => {
    const fields = Object.keys(recorded("channel-thread-message"));
    fc.assert(
      fc.property(
        fc.constantFrom("message", "invoke", "conversationUpdate"),
        fc.constantFrom(...fields),
        fc.anything(),
        (type, field, value) => {
          parseActivity({ ...recorded("channel-thread-message"), type, name: "adaptiveCard/action", [field]: value });
        },
      ),
      { numRuns: 300 },
    );
  });
});

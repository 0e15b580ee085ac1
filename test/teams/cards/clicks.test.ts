import { describe, expect, it } from "vitest";
import { parseClick } from "../../../src/teams/clicks.ts";

describe("A pressed button", () => {
  it("brings its inputs under the names of the click's fields, as what they mean", () => {
    expect(
      parseClick("reviewTicket", {
        questionId: "q1",
        "reviewTicket.description": "  Lääkelista on tyhjä \n",
        "reviewTicket.details": "",
        "reviewTicket.safety": "false",
        "reviewTicket.impact": "unit",
        "reviewTicket.urgency": "cannotWork",
      }),
    ).toEqual({
      verb: "reviewTicket",
      questionId: "q1",
      description: "Lääkelista on tyhjä",
      details: "",
      safety: false,
      impact: "unit",
      urgency: "cannotWork",
    });
  });

  it("may bring its inputs under plain names", () => {
    const data = { questionId: "q1", description: "a", details: "b", safety: "true" };
    expect(parseClick("reviewTicket", data)).toEqual({ verb: "reviewTicket", ...data, safety: true });
  });

  it("leaves out choices that were not made, and texts that were not sent are empty", () => {
    expect(parseClick("reviewTicket", { questionId: "q1", safety: "", impact: "", urgency: null })).toEqual({
      verb: "reviewTicket",
      questionId: "q1",
      description: "",
      details: "",
    });
    expect(parseClick("giveFeedback", { resolutionId: "T-1/1", "giveFeedback.score": "" })).toEqual({
      verb: "giveFeedback",
      resolutionId: "T-1/1",
      comment: "",
      anonymous: false,
    });
    expect(parseClick("handOverTicket", { ticketId: "T-1", revision: 3, "handOverTicket.groupId": "" })).toEqual({
      verb: "handOverTicket",
      ticketId: "T-1",
      revision: 3,
      text: "",
    });
    expect(parseClick("chooseUnit", {})).toEqual({ verb: "chooseUnit", unitId: "" });
  });

  it("reads numbers that come as text", () => {
    expect(parseClick("giveFeedback", { resolutionId: "T-1/1", score: "4", comment: " hyvä " })).toEqual({
      verb: "giveFeedback",
      resolutionId: "T-1/1",
      score: 4,
      comment: "hyvä",
      anonymous: false,
    });
    expect(parseClick("takeTicket", { ticketId: "T-1", revision: "7" })).toEqual({
      verb: "takeTicket",
      ticketId: "T-1",
      revision: 7,
    });
  });

  it("does not bring what was typed in the fields of another button", () => {
    const data = { ticketId: "T-1", revision: 1, "addWorkNote.text": "salaisuus", "updateRequester.text": "hei" };
    expect(parseClick("updateRequester", data)).toEqual({
      verb: "updateRequester",
      ticketId: "T-1",
      revision: 1,
      text: "hei",
    });
  });

  it("keeps long texts whole", () => {
    const text = "x".repeat(200_000);
    expect(parseClick("askAnew", { text })).toEqual({ verb: "askAnew", text });
  });

  it.each([
    ["no verb of ours", "dropTable", {}],
    ["no id", "sendTicket", {}],
    ["an empty id", "sendTicket", { questionId: " " }],
    ["a revision that is none", "takeTicket", { ticketId: "T-1", revision: "new" }],
    ["a score out of range", "giveFeedback", { resolutionId: "T-1/1", score: "6" }],
    ["an unknown choice", "reviewTicket", { questionId: "q", impact: "everybody" }],
    ["an unknown language", "chooseLanguage", { language: "de" }],
    ["data that is no record", "help", ["help"]],
    ["a verb inherited from objects", "constructor", {}],
  ])("with %s is none of ours", (_, verb, data) => {
    expect(parseClick(verb, data)).toBeUndefined();
  });

  it("needs no data where none is meant", () => {
    expect(parseClick("help", undefined)).toEqual({ verb: "help" });
  });
});

import { describe, expect, it } from "vitest";
import { message } from "../../src/store/formats/messageFormats.ts";

describe("A message that an older version had not sent yet", () => {
  it("that no picture was taken is read as what is said of it today", () => {
    expect(message.parse({ say: "picturesNotTaken" })).toMatchObject({ say: "pictureRefused", why: "unreachable" });
  });

  it("is otherwise read as it was written", () => {
    expect(message.parse({ say: "help" })).toEqual({ say: "help" });
  });
});

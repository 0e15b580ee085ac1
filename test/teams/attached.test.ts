import { describe, expect, it } from "vitest";
import { parseActivity } from "../../src/teams/parse.ts";

const MESSAGE = {
  type: "message",
  id: "1",
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  from: { id: "29:niina", aadObjectId: "niina" },
  recipient: { id: "28:bot" },
  conversation: { id: "a:niina", conversationType: "personal" },
};
const UPLOAD = "application/vnd.microsoft.teams.file.download.info";
const URL = "https://smba.trafficmanager.net/emea/v3/attachments/1/views/original";
const DOWNLOAD = "https://tenant-my.sharepoint.com/download?tempauth=x";

function attachedIn(...attachments: readonly unknown[]): unknown {
  const parsed = parseActivity({ ...MESSAGE, attachments });
  return parsed.is === "inbound" && parsed.inbound.kind === "message" ? parsed.inbound.attached : undefined;
}

describe("What is attached to a message", () => {
  it("is a picture that was pasted, with its address", () => {
    for (const contentType of ["image/*", "image/png", "IMAGE/JPEG", "image/svg+xml"]) {
      expect(attachedIn({ contentType, contentUrl: URL })).toEqual([{ kind: "inline", url: URL }]);
    }
  });

  it("is a file that was uploaded, fetched from where it needs no token", () => {
    const upload = { contentType: UPLOAD, contentUrl: "https://tenant.sharepoint.com/kuva.png", name: "kuva.png" };
    const file = [{ kind: "download", url: DOWNLOAD }];
    expect(attachedIn({ ...upload, content: { downloadUrl: DOWNLOAD, uniqueId: "1", fileType: "png" } })).toEqual(file);
    expect(attachedIn({ ...upload, content: { downloadUrl: DOWNLOAD } })).toEqual(file);
  });

  it.each(["pdf", "DOCX", "xlsx", "mp4"])("is another file when the upload says that it is %s", (fileType) => {
    const content = { downloadUrl: DOWNLOAD, fileType };
    expect(attachedIn({ contentType: UPLOAD, content })).toEqual([{ kind: "otherFile" }]);
  });

  it("is another file when the upload does not say where it is", () => {
    expect(attachedIn({ contentType: UPLOAD, content: null })).toEqual([{ kind: "otherFile" }]);
  });

  it.each(["application/pdf", "video/mp4", "application/vnd.ms-excel", "text/plain"])(
    "is another file as %s",
    (contentType) => {
      expect(attachedIn({ contentType, contentUrl: URL })).toEqual([{ kind: "otherFile" }]);
    },
  );

  it("may stand in the message itself", () => {
    const url = "data:image/png;base64,iVBORw0KGgo=";
    expect(attachedIn({ contentType: "image/png", contentUrl: url })).toEqual([{ kind: "data", url }]);
  });

  it.each([
    { contentType: "text/html", content: "<img src='https://graph.microsoft.com/1'>" },
    { contentType: "application/vnd.microsoft.card.adaptive", content: {} },
    { contentType: "messageReference", content: { messageId: "1" } },
    { contentType: "image/png" },
    { contentType: 7 },
    null,
    "x",
  ])("is nothing in %j", (attachment) => {
    expect(attachedIn(attachment)).toEqual([]);
  });
});

import type { Attached } from "../desk/ports.ts";
import type { TeamsActivity } from "./activitySchema.ts";

type Attachment = NonNullable<TeamsActivity["attachments"]>[number];

const INLINE = /^image\//iu;
const UPLOAD = "application/vnd.microsoft.teams.file.download.info";
const DATA = /^data:image\/[\w.+-]+;base64,/iu;
/** Files that are sent some other way. Teams' own parts of a message, as its HTML copy, cards or quotes, are none. */
const OTHER_FILE =
  /^(?:video|audio)\/|^text\/(?:plain|csv)$|^application\/(?:pdf|rtf|zip|msword|octet-stream|vnd\.(?:ms-|oasis|openxmlformats))/iu;
/** What an upload is called says only that it is not worth fetching, never that it is a picture. */
const NO_PICTURE = /^(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|7z|mp4|mov|avi|mp3|m4a|wav|html?|msg|eml)$/iu;

/** What is attached to a message that may be a picture, or should have been one. */
export function attachedTo({ attachments = [] }: TeamsActivity): readonly Attached[] {
  return attachments.flatMap((attachment) => readAttachment(attachment) ?? []);
}

function readAttachment({ contentType, contentUrl, content }: Attachment): Attached | undefined {
  if (contentType === UPLOAD) {
    const url = content?.downloadUrl;
    return url === undefined || NO_PICTURE.test(content?.fileType ?? "")
      ? { kind: "otherFile" }
      : { kind: "download", url };
  }
  if (OTHER_FILE.test(contentType)) return { kind: "otherFile" };
  if (!INLINE.test(contentType) || contentUrl === undefined) return undefined;
  return { kind: DATA.test(contentUrl) ? "data" : "inline", url: contentUrl };
}

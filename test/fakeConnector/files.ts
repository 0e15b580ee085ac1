/** Something that a person attaches to a message. */
export interface SentFile {
  readonly bytes: Uint8Array;
  /** Pasted into the message, uploaded as a file, or carried inside the message; pasted when not said. */
  readonly how?: "pasted" | "uploaded" | "inside";
  /** As the person's computer calls it. */
  readonly name?: string;
  /** What the server says it is, and the message too. */
  readonly type?: string;
}

/** Where the bot finds the files that people sent. */
export interface Files {
  /** Puts a file there; answers the attachment of the message. */
  attach(file: SentFile): object;
  /** The file at a path after the service URL. */
  at(path: string): SentFile | undefined;
}

const UPLOAD = "application/vnd.microsoft.teams.file.download.info";

export function createFiles(serviceUrl: () => string, nextId: () => string): Files {
  const files = new Map<string, SentFile>();
  return {
    attach(file) {
      const { bytes, how = "pasted", name = "kuva.png", type = "image/png" } = file;
      if (how === "inside") {
        return { contentType: type, contentUrl: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
      }
      const path = how === "pasted" ? `/v3/attachments/${nextId()}/views/original` : `/files/${nextId()}`;
      files.set(path, file);
      const url = `${serviceUrl().replace(/\/$/, "")}${path}`;
      if (how === "pasted") return { contentType: "image/*", contentUrl: url };
      const content = { downloadUrl: url, uniqueId: path, fileType: name.split(".").at(-1) };
      return { contentType: UPLOAD, contentUrl: "https://files.example/only-for-people", name, content };
    },
    at: (path) => files.get(path),
  };
}

import type { Texts } from "../texts.ts";
import { channel } from "./channelLabels.ts";
import { group, unit } from "./channels.ts";
import { chat } from "./chatLabels.ts";
import { digest } from "./digest.ts";
import { followUps } from "./followUps.ts";
import { ideas } from "./ideas.ts";
import { incidents } from "./incidents.ts";
import { pictures } from "./pictures.ts";
import { quiet } from "./quiet.ts";
import { report } from "./report.ts";
import { requester } from "./requester.ts";
import { shared } from "./shared.ts";

export const sv = {
  requester,
  unit,
  group,
  chat,
  channel,
  shared,
  pictures,
  report,
  ideas,
  incidents,
  quiet: quiet.labels,
  digest: digest.labels,
  followUps,
} satisfies Texts;

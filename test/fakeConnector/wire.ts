import * as z from "zod";

/** An activity as the bot sent it. */
export const wireSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
});
export type Wire = z.infer<typeof wireSchema>;

export const createSchema = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: wireSchema.optional(),
});

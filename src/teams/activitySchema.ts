import * as z from "zod";

/**
 * The parts of a Teams activity that we read. What we can do without may be missing, null or of another shape; what we
 * cannot answer without must be there.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const accountSchema = z.object({
  id: z.string().min(1),
  name: lenient(z.string()),
  aadObjectId: lenient(z.string().min(1)),
});

const entitySchema = z.object({
  type: lenient(z.string()),
  text: lenient(z.string()),
  locale: lenient(z.string()),
  mentioned: lenient(z.object({ id: z.string() })),
});

/** `content` of a file that was uploaded says where it can be fetched without more ado. */
const attachmentSchema = z.object({
  contentType: z.string(),
  contentUrl: lenient(z.string()),
  content: lenient(z.object({ downloadUrl: lenient(z.string()), fileType: lenient(z.string()) })),
});

const withId = lenient(z.object({ id: z.string().min(1) }));

export const activitySchema = z.object({
  type: z.string(),
  id: lenient(z.string().min(1)),
  timestamp: lenient(z.string()),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: lenient(z.string()),
    isGroup: lenient(z.boolean()),
    tenantId: lenient(z.string().min(1)),
  }),
  text: lenient(z.string()),
  locale: lenient(z.string()),
  name: lenient(z.string()),
  action: lenient(z.string()),
  value: z.unknown().optional(),
  attachments: lenient(z.array(attachmentSchema.catch({ contentType: "" }))),
  entities: lenient(z.array(entitySchema.catch({}))),
  membersAdded: lenient(z.array(z.object({ id: z.string() }).catch({ id: "" }))),
  channelData: lenient(
    z.object({
      tenant: withId,
      team: lenient(z.object({ aadGroupId: lenient(z.string().min(1)) })),
      channel: withId,
      settings: lenient(z.object({ selectedChannel: withId })),
    }),
  ),
});
export type TeamsActivity = z.infer<typeof activitySchema>;

/** The value of `adaptiveCard/action`; a button without anything beside it comes without `data`. */
export const cardActionSchema = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) });

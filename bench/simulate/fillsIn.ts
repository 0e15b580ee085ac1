import { type Asker, burstAnswers, formAnswers, matterOf } from "./asker.ts";
import { WRITTEN } from "./phrases.ts";
import type { World } from "./world.ts";

/** The form, and what it is answered with: the read-back, or the text for the organisation's own desk. */
export async function fillsIn(world: World, asker: Asker, questionId: string, critical: boolean): Promise<void> {
  const { chance } = world;
  const { who } = asker;
  const matter = matterOf(asker, questionId);
  const reply = await world.presses(who, {
    verb: "reviewTicket",
    questionId,
    description: matter?.text ?? WRITTEN.comment[who.language],
    details: chance.happens(0.3) ? WRITTEN.details[who.language] : "",
    ...(matter?.burst ? burstAnswers(chance) : formAnswers(chance, critical)),
  });
  if (reply.reply !== "card") return;
  const { message } = reply;
  const press = (verb: "sendTicket" | "dropDraft" | "ownDeskSent") =>
    world.later(chance.about(1), async () => void (await world.presses(who, { verb, questionId })));
  if (message.say === "ticketReadBack") press(chance.happens(0.96) ? "sendTicket" : "dropDraft");
  if (message.say !== "ownDesk") return;
  if (message.here && chance.happens(0.65)) press("sendTicket");
  else if (chance.happens(0.8)) press("ownDeskSent");
}

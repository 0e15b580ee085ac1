import type { Cast } from "./cast.ts";
import { ROLES, type Role } from "./configuration.ts";

/** What `npm start` prints when the chats are there to be opened. */
export function startPage(cast: Cast, address: (role: Role) => string): string {
  const [first, second] = cast.agentGroups;
  const lines: Record<Role, readonly string[]> = {
    clinician: [
      `you are ${cast.clinician.name}, a clinician. Work in "${cast.unit.name.fi}" when asked for your unit.`,
      'In "Personal Chat", ask for example: Miten kirjaudun, kun toimikortti jäi kotiin?',
    ],
    supportPerson: [
      `you are ${cast.supportPerson.name}, a support person of that unit.`,
      'Open the channel "General": what the clinician asks of you appears there.',
    ],
    agent: [
      `you are ${cast.agent.name}, a support agent.`,
      `Tickets appear in the channel "General" (${first.name.fi}); handed over, in "${second.name.fi}".`,
    ],
  };
  const chats = ROLES.flatMap((role) => {
    const [who, what] = lines[role];
    return [`  ${address(role)}  ${who}`, `${" ".repeat(address(role).length + 4)}${what}`, ""];
  });
  return [
    "",
    "Tukipolku is running. Open the three chats side by side in your browser:",
    "",
    ...chats,
    "In a channel the bot hears what mentions it: type @Tukipolku first.",
    "Do not load a chat again: its page would start empty (tickets and messages are kept by the service).",
    "Stop with Ctrl-C.",
    "",
  ].join("\n");
}

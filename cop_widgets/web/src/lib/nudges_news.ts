/** What a screen reader is told about thoughts: each new one once, and nothing that was there from the start. */
import type { NudgesScreen, Thought } from "../generated/messages";

export interface News {
  seen: ReadonlySet<string>;
  says: string;
}

export const aloud = (thought: Thought): string => `A thought. ${thought.evidence} ${thought.suggestion}`;

/** The news after a screen; `before` is `null` with the first one. */
export function newsOf(screen: NudgesScreen, before: News | null): News {
  const fresh = before ? screen.thoughts.filter((thought) => !before.seen.has(thought.nudge)) : [];
  const seen = new Set([...(before?.seen ?? []), ...screen.thoughts.map((thought) => thought.nudge)]);
  return { seen, says: fresh[0] ? aloud(fresh[0]) : (before?.says ?? "") };
}

/** What is said about intentions. */
import type { IntentionCard, WayWall } from "../generated/messages";
import { numberWords } from "./way_words";

/** "7 consent, 1 objects". */
export function consentWords({ consenting, objecting }: Pick<WayWall, "consenting" | "objecting">): string {
  if (!consenting && !objecting) return "Nobody has said yet whether they consent.";
  const yes = `${consenting} ${consenting === 1 ? "consents" : "consent"}`;
  return objecting ? `${yes}, ${objecting} ${objecting === 1 ? "objects" : "object"}.` : `${yes}.`;
}

/** Where an intention comes from: its support, and whether it is from an earlier gathering. */
export function originWords({ support, answered, since, adopted_ms }: IntentionCard): string {
  const day = new Date(adopted_ms).toLocaleDateString(undefined, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const when = since ? `since ${day}` : "adopted today";
  return support === null || answered === null
    ? when
    : `${when} · ${numberWords(support)} of ${answered} chose it`;
}

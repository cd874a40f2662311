/** What stands on the wall, beside the way to intentions. Pure. */
import type { FrameWall, RoundCard, WallScreen } from "../generated/messages";

/** `table`: who has the floor, and how evenly voices are heard, as whenever nothing else is shown. */
export type WallScene = "table" | Exclude<FrameWall["stage"], "">;

/** What may still be shown once the gathering has ended. */
const AFTER: ReadonlySet<WallScene> = new Set(["thanks", "readings", "next"]);

export function sceneOf({ frame, prompt, sharing, clock }: WallScreen): WallScene {
  const { stage } = frame;
  const found = stage === "" ? "table" : stage;
  if (clock.phase === "ended" && found !== "table") return AFTER.has(found) ? found : "thanks";
  if (found === "prompt" && !prompt) return "table";
  if (found === "floor" && sharing.mode === "open") return "table";
  return found;
}

/**
 * The vote that goes on while a prompt that can be answered is on the wall, else `null`. Both are on people's phones:
 * the question keeps the wall, and the vote a band beneath it.
 */
export function voteBeside({ frame, prompt, way, clock }: WallScreen): RoundCard | null {
  if (clock.phase === "ended" || frame.stage !== "prompt" || !prompt?.shown.open) return null;
  return way.round?.status === "open" ? way.round : null;
}

/** Whether a vote beneath a prompt has room to say how one takes part: not where people look for their own name. */
export const hasRoom = ({ sharing }: Pick<WallScreen, "sharing">): boolean => sharing.mode === "open";

/** What is shown of all: the way to intentions comes before whatever else was put on the wall. */
export function shownBy(screen: WallScreen): WallScene | "way" {
  const onTheWay = screen.way.step !== "" && screen.clock.phase !== "ended";
  return onTheWay && !voteBeside(screen) ? "way" : sceneOf(screen);
}

const TITLES: Readonly<Partial<Record<WallScene, string>>> = {
  acknowledgement: "Acknowledgement",
  about: "What we are about",
  details: "Good to know",
  confidentiality: "What stays here",
  thanks: "Thank you",
  join: "Come in on your phone",
  agenda: "What we do today",
  people: "Welcome",
  intentions: "We gather by",
  readings: "To read for next time",
  next: "Next time",
};

export const sceneTitle = (scene: WallScene): string => TITLES[scene] ?? "";

/** The group's own words for a part, empty where there are none. */
export const wordsOf = ({ words }: Pick<FrameWall, "words">, part: string): string =>
  words.find((one) => one.part === part)?.text.trim() ?? "";

/** `7 have agreed`; whoever wants to talk first is no number on a wall but a sentence. */
export function agreedWords({ agreeing, objecting }: Pick<FrameWall, "agreeing" | "objecting">): string {
  const yes = agreeing ? `${agreeing} ${agreeing === 1 ? "has" : "have"} agreed` : "";
  const talk = objecting ? "there is something to talk about first" : "";
  return [yes, talk].filter(Boolean).join("; ") || "Say on your phone whether you agree";
}

/** What is left of the segment; running over is said softly. Changes once a minute. */
export function segmentLeft(left_ms: number | null): string {
  if (left_ms === null) return "";
  if (left_ms < 0) return "a little over";
  if (left_ms < 60_000) return "about a minute left";
  return `${Math.round(left_ms / 60_000)} min left`;
}

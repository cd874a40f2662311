/** What a phone shows now: one thing at a time. Pure. */
import type { RoomScreen, WayWall } from "../generated/messages";

export type Present =
  | "prompt"
  | "words"
  | "confidentiality"
  | "welcome"
  | "agenda"
  | "readings"
  | "next"
  | "sharing"
  | "vote"
  | "counting"
  | "result"
  | "soon"
  | "propose"
  | "merge"
  | "adopt"
  | "intentions"
  | "after"
  | "none";

/** What the facilitator may put on the wall that is for phones too. */
const STAGES: Readonly<Partial<Record<RoomScreen["frame"]["stage"], Present>>> = {
  acknowledgement: "words",
  about: "words",
  details: "words",
  thanks: "words",
  confidentiality: "confidentiality",
  people: "welcome",
  agenda: "agenda",
  readings: "readings",
  next: "next",
  intentions: "intentions",
};

export type Seen = Pick<RoomScreen, "clock" | "way" | "frame" | "prompt" | "sharing">;

export function present({ clock, way, frame, prompt, sharing }: Seen): Present {
  if (clock.phase === "ended") return "after";
  if (way.round?.status === "open") return "vote";
  switch (way.step) {
    case "propose":
      return "propose";
    case "merge":
      return "merge";
    case "adopt":
      return way.intentions.length ? "adopt" : (voted(way) ?? "soon");
    case "vote":
    case "reveal":
    case "check":
      return voted(way) ?? "soon";
    default:
  }
  const stage = STAGES[frame.stage];
  if (stage && (stage !== "intentions" || way.intentions.length)) return stage;
  if (prompt) return "prompt";
  if (sharing.mode !== "open") return "sharing";
  return voted(way) ?? (way.intentions.length ? "intentions" : "none");
}

/** A vote and a prompt that can be answered, both at once: which is looked at is everybody's own choice. */
export function bothOpen(seen: Seen): boolean {
  return present(seen) === "vote" && seen.prompt !== null && seen.prompt.shown.open;
}

/** What is said of both. */
export const BOTH = "A vote is open, and a prompt is here too.";

function voted({ round, result }: WayWall): "result" | "counting" | null {
  if (result) return "result";
  return round?.status === "closed" ? "counting" : null;
}

/** Said aloud when it comes. */
export const SAYS: { readonly [P in Present]: string } = {
  prompt: "A prompt is here.",
  words: "There is something to read.",
  confidentiality: "Please read the confidentiality agreement.",
  welcome: "Everybody is welcomed.",
  agenda: "This is the agenda.",
  readings: "This is to read for next time.",
  next: "This is about the next time.",
  sharing: "",
  vote: "A vote is open.",
  counting: "The vote is closed.",
  result: "The result is here.",
  soon: "The next step comes soon.",
  propose: "Values are being collected.",
  merge: "The proposals are being put together.",
  adopt: "These intentions have been adopted.",
  intentions: "These are the group's intentions.",
  after: "",
  none: "",
};

/** What a change of it is: also a new vote, a new result, another prompt. */
export const occasion = (room: RoomScreen): string => {
  const now = present(room);
  const which = now === "prompt" ? room.prompt?.shown.card.prompt : now === "words" ? room.frame.stage : "";
  return [now, room.way.round?.round, which].join(" ").trimEnd();
};

/** What a phone shows now: one thing at a time. Pure. */
import type { RoomScreen, WayWall } from "../generated/messages";

export type Present =
  | "vote"
  | "counting"
  | "result"
  | "soon"
  | "propose"
  | "merge"
  | "adopt"
  | "intentions"
  | "none";

export function present({ way }: Pick<RoomScreen, "way">): Present {
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
      return voted(way) ?? (way.intentions.length ? "intentions" : "none");
  }
}

function voted({ round, result }: WayWall): "result" | "counting" | null {
  if (result) return "result";
  return round?.status === "closed" ? "counting" : null;
}

/** Said aloud when it comes. */
export const SAYS: { readonly [P in Present]: string } = {
  vote: "A vote is open.",
  counting: "The vote is closed.",
  result: "The result is here.",
  soon: "The next step comes soon.",
  propose: "Values are being collected.",
  merge: "The proposals are being put together.",
  adopt: "These intentions have been adopted.",
  intentions: "These are the group's intentions.",
  none: "",
};

/** What a change of it is: also a new vote, and a new result. */
export const occasion = (room: RoomScreen): string => `${present(room)} ${room.way.round?.round ?? ""}`;

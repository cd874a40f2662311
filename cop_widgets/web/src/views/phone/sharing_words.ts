/** What a way of sharing the floor means for one person, in words. Pure. */
import type { FloorWall, MeScreen } from "../../generated/messages";
import { together } from "../../lib/wall_words";

type Own = Pick<MeScreen, "turn" | "group" | "inside" | "piece">;

export function sharingSays(sharing: FloorWall, me: Own): { readonly title: string; readonly says: string } {
  const { now, next, left, circle } = sharing;
  switch (sharing.mode) {
    case "round":
      if (me.turn === "now") return { title: "It is your turn", says: "Speak, or pass. Both are fine." };
      if (me.turn === "next")
        return {
          title: "You are next",
          says: now ? `${now} speaks now.` : "You may begin when you are ready.",
        };
      if (left === 0 && !now) return { title: "Everybody has had a turn", says: "" };
      return {
        title: now ? `${now} speaks` : "We go round",
        says: [
          next && `Then ${next}.`,
          me.turn === "passed" && "You passed; you may be asked once more at the end.",
        ]
          .filter(Boolean)
          .join(" "),
      };
    case "talking_piece":
      if (me.piece.length) return { title: "You hold the talking piece", says: "Speak, then hand it on." };
      return {
        title: now ? `${now} holds it` : "Somebody holds it",
        says: "Whoever holds it speaks; all others listen.",
      };
    case "pairs":
    case "triads":
      if (!me.group.length) return { title: "You are in no group yet", says: "Join whoever is near you." };
      return { title: `You sit with ${together([...me.group])}`, says: "Each has time to speak." };
    case "silent":
      return { title: "Quiet writing", says: "For yourself; nobody has to show it." };
    case "fishbowl":
      if (me.inside)
        return { title: "You sit in the circle", says: "Leave your chair once you have said enough." };
      return {
        title: "A few talk in the middle",
        says: circle.length ? `In the circle: ${circle.join(", ")}.` : "",
      };
    default:
      return { title: "", says: "" };
  }
}

/** Said aloud once, when it comes to that. */
export function sharingAloud(sharing: FloorWall, me: Own): string {
  if (sharing.mode === "open") return "";
  if (sharing.back) return "Come back together.";
  return sharingSays(sharing, me).title;
}

/** What the wall says of the way to intentions. */
import type { WayWall } from "../generated/messages";

/** What the wall shows: never a result that is not revealed, for it is not there. */
export type Scene = "propose" | "values" | "open" | "counted" | "result" | "intentions";

export function wayScene(way: WayWall): Scene {
  if (way.round?.status === "open") return "open";
  if (way.step === "propose") return "propose";
  if (way.step === "merge") return "values";
  if (way.step === "adopt") return way.result?.purpose === "pulse" ? "result" : "intentions";
  if (way.result) return "result";
  if (way.round?.status === "closed") return "counted";
  return way.step === "check" ? "counted" : "values";
}

const OVER: Record<WayWall["step"], string> = {
  "": "",
  propose: "propose",
  merge: "look together",
  vote: "vote",
  reveal: "what we chose",
  check: "can we live with it?",
  adopt: "our intentions",
};

export function wayHeading(way: WayWall): { readonly over: string; readonly says: string } {
  const over = OVER[way.step];
  switch (wayScene(way)) {
    case "open":
      return { over: way.round?.again ? "vote, held again" : "vote", says: way.round?.question ?? "" };
    case "propose":
      return { over, says: "What matters to us when we gather?" };
    case "values":
      return { over, says: way.step === "vote" ? "Soon we choose among these" : "What we have proposed" };
    case "counted":
      if (way.step === "check" && way.round?.status !== "closed")
        return { over, says: "Can we all live with what we chose?" };
      return way.round?.status === "closed"
        ? { over: "all is counted", says: "In a moment we look at it together" }
        : { over, says: "Nothing has been counted yet" };
    case "result":
      return { over, says: "" };
    case "intentions":
      return { over, says: way.intentions.length ? "We gather by" : "In our own words" };
  }
}

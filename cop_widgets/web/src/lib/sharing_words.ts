/** Ways of sharing the floor, as everybody calls them. */
import type { FloorWall } from "../generated/messages";

export const MODES: Readonly<Record<FloorWall["mode"], string>> = {
  open: "The floor is open",
  round: "A round",
  talking_piece: "Talking piece",
  pairs: "In pairs",
  triads: "In threes",
  silent: "Quiet writing",
  fishbowl: "Fishbowl",
};

export const BACK = "Come back together";

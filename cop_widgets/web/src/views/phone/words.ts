/** Sentences of the phone's page. Pure. */
import type { ReadonlySignal } from "@preact/signals";
import type { Holder, MeScreen, RoomScreen } from "../../generated/messages";
import { type About, askedOf, type Item } from "../../phone/queue";

export const STOPPED =
  "The gathering’s server does not run just now. What you do is kept, and sent as soon as it runs again.";
export const NETWORK = "Waiting for the network. What you do is kept, and sent as soon as it is back.";
/** For what is on its way and does not get through. */
export const waiting = ({ stopped }: { readonly stopped: ReadonlySignal<boolean> }): string =>
  `Waiting for the ${stopped.value ? "server" : "network"}`;

/** `2nd`, for a place in a queue. */
export function nth(place: number): string {
  const tail = place % 100;
  const ending = tail > 10 && tail < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}

/** Who has the floor, in words; names only where the room shows them. */
export function floorSays(floor: readonly Holder[], mine: boolean): string {
  if (mine) return floor.length > 1 ? "You and others have the floor" : "You have the floor";
  const [first] = floor;
  if (!first) return "";
  const names = floor.map((one) => one.name).filter(Boolean);
  if (names.length === floor.length)
    return `${names.join(", ")} ${floor.length > 1 ? "have" : "has"} the floor`;
  return floor.length > 1 ? `${floor.length} people have the floor` : "Somebody has the floor";
}

/** Whether the hand is up, as far as this phone has asked; `sure` once the server says so. */
export function handOf(me: MeScreen, queue: readonly Item[]): { up: boolean; sure: boolean; about: About } {
  const last = askedOf(queue, "raise_hand", "lower_hand", "pass_turn").slice(-1)[0]?.command;
  if (!last) return { up: me.hand, sure: true, about: (me.about || "new") as About };
  const up = last.kind === "raise_hand";
  // Another meaning of a hand that is up is not another hand.
  return { up, sure: up && me.hand, about: up ? (last.about ?? "new") : "new" };
}

export function handSays(me: MeScreen, room: RoomScreen, sure: boolean): string {
  if (!sure) return "Your hand is on its way.";
  if (me.place === null) return "";
  const why = me.why ? ` (${me.why})` : "";
  if (me.place === 1) return room.hands > 1 ? `Your hand is up. You are first${why}.` : "Your hand is up.";
  return `Your hand is up. You are ${nth(me.place)} of ${room.hands}${why}.`;
}

/** The state of the whole gathering where it is not simply going on. */
export function phaseSays(room: RoomScreen): string {
  if (room.clock.phase === "paused") return "The facilitator has paused the gathering.";
  if (room.clock.phase === "ended") return "This gathering has ended.";
  return "";
}

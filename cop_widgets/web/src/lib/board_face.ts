/** What a tile shows, in plain words and figures: two faces that are equal need no drawing. */
import type { Holder, Tile } from "../generated/messages";
import { about, count, percent } from "./time";

export interface Face {
  readonly person: string;
  readonly name: string;
  /** Classes that say how the tile looks. */
  readonly state: string;
  readonly speaking: boolean;
  readonly told: string;
  /** What their hand is up for, `""` while it is not. */
  readonly hand: Tile["about"];
  /** They wrote an answer to a prompt, and what is told does not say so. */
  readonly wrote: boolean;
  /** The bar in words, for those who do not see it. */
  readonly shared: string;
  /** The bar, 0..1: its middle is the fair share; `null` for somebody outside the balance. */
  readonly bar: number | null;
  /** Since when the turn goes on and what it had lasted before, in ms; `null` without the floor. */
  readonly since_ms: number | null;
  readonly before_ms: number;
}

export function faceOf(tile: Tile, holder: Holder | undefined): Face {
  const still = !tile.heard && !tile.speaking && tile.in_balance;
  return {
    person: tile.person,
    name: tile.name,
    state: `${tile.speaking ? "on" : ""} ${still ? "still" : ""} ${tile.in_balance ? "" : "beside"}`,
    speaking: tile.speaking,
    told: tile.heard || !holder ? told(tile) : "",
    hand: tile.hand ? tile.about || "new" : "",
    wrote: tile.wrote > 0 && !inWriting(tile),
    shared: shared(tile),
    bar: tile.in_balance ? barPart(tile) : null,
    since_ms: holder?.since_ms ?? null,
    before_ms: holder?.before_ms ?? 0,
  };
}

/** Half a percent is less than a pixel or two of a bar. */
const STEPS = 200;

export function barPart({ share, fair }: Pick<Tile, "share" | "fair">): number {
  if (share == null || !fair) return 0;
  return Math.round(Math.min(1, share / fair / 2) * STEPS) / STEPS;
}

const inWriting = ({ heard, turns, in_balance, wrote }: Tile): boolean =>
  heard && turns === 0 && in_balance && wrote > 0;

function told(tile: Tile): string {
  if (!tile.heard && tile.in_balance) return tile.first_time ? "first time · not yet heard" : "not yet heard";
  if (inWriting(tile)) return "heard in writing";
  if (!tile.heard || tile.turns === 0) return tile.in_balance ? "heard" : "facilitating";
  const said = `${about(tile.talk_ms)} · ${count(tile.turns, "turn")}`;
  return tile.in_balance ? said : `facilitating · ${about(tile.talk_ms)}`;
}

function shared({ share, fair, speaking }: Tile): string {
  if (share == null || fair == null || speaking) return "";
  return `about ${percent(share)} of the talk, fair share ${percent(fair)}`;
}

/** The table, its sentence, and the switch between the whole gathering and its last ten minutes. */
import type { Signal } from "@preact/signals";
import type { BalanceScreen, Picture } from "../generated/messages";
import { hasSpoken, quietWords, unheardWords } from "../lib/balance_words";
import { Evenness } from "./evenness";
import { Table } from "./ring";
import { RingLegend } from "./ring_legend";

export type Shown = "whole" | "recent";

function Switch({ shown }: { shown: Signal<Shown> }) {
  const pick = (which: Shown, says: string) => (
    <button type="button" aria-pressed={shown.value === which} onClick={() => (shown.value = which)}>
      {says}
    </button>
  );
  return (
    <fieldset class="which" aria-label="Which stretch of time">
      {pick("whole", "So far")}
      {pick("recent", "Last 10 min")}
    </fieldset>
  );
}

const EMPTY: Record<Shown, string> = {
  whole: "Nobody has spoken yet. There is a place for everyone.",
  recent: "Quiet for these ten minutes.",
};

function Sentence({ picture, shown }: { picture: Picture; shown: Shown }) {
  if (!hasSpoken(picture)) return <p class="sentence calm serif">{EMPTY[shown]}</p>;
  const beside = [unheardWords(picture.seats), quietWords(picture.silence)].filter(Boolean).join(" · ");
  return (
    <>
      <p class="sentence serif">{picture.sentence}</p>
      <Evenness picture={picture} />
      {beside && <p class="beside quiet">{beside}</p>}
    </>
  );
}

export function PicturePart({ screen, shown }: { screen: BalanceScreen; shown: Signal<Shown> }) {
  const picture = screen[shown.value];
  return (
    <section class="picture">
      <header>
        <h2 class="label">Balance of voices</h2>
        <Switch shown={shown} />
      </header>
      <div class="table">
        <Table picture={picture} />
      </div>
      {hasSpoken(picture) && <RingLegend picture={picture} />}
      <Sentence picture={picture} shown={shown.value} />
    </section>
  );
}

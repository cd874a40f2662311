/** An order of one's own: drag the handle, or use its arrow keys, or the two buttons. Some may be left out. */
import { useRef, useState } from "preact/hooks";
import type { OptionCard, Ranking } from "../../generated/messages";
import { added, moved, rankedIn, ranksOf, stepped } from "../../lib/ranking";
import { drag } from "./drag";
import type { BallotProps } from "./parts";

interface RowProps {
  readonly option: OptionCard;
  readonly place: number;
  readonly of: number;
  onStep(by: -1 | 1): void;
  onDrag(event: PointerEvent): void;
}

function Row({ option: { text }, place, of, onStep, onDrag }: RowProps) {
  const pressed = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <>
      <button
        type="button"
        class="handle num"
        aria-label={`${text}, place ${place + 1} of ${of}. Move with the arrow keys`}
        onPointerDown={onDrag}
        onKeyDown={pressed}
      >
        <i aria-hidden="true">⠿</i>
        <b>{place + 1}</b>
      </button>
      <span class="what" dir="auto">
        {text}
      </span>
      <button
        type="button"
        class="round"
        disabled={!place}
        aria-label={`${text}: one place up`}
        onClick={() => onStep(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="round"
        aria-label={place + 1 < of ? `${text}: one place down` : `${text}: leave it out`}
        onClick={() => onStep(1)}
      >
        {place + 1 < of ? "↓" : "×"}
      </button>
    </>
  );
}

export function RankingBallot({ options, ballot, onChange }: BallotProps<Ranking>) {
  const list = useRef<HTMLOListElement>(null);
  const [said, say] = useState("");
  const ranked = rankedIn(ballot.ranks ?? {});
  const latest = useRef(ranked);
  latest.current = ranked;
  const of = new Map(options.map((one) => [one.option, one]));
  const change = (next: readonly string[], option: string) => {
    const at = next.indexOf(option);
    if (next.join() === latest.current.join()) return;
    say(`${of.get(option)?.text}: ${at < 0 ? "left out" : `place ${at + 1}`}`);
    onChange({ ...ballot, ranks: ranksOf(next) });
  };
  const rest = options.filter((one) => !ranked.includes(one.option));
  return (
    <>
      <p class="aloud" role="status">
        {said}
      </p>
      <ol class="choices ranked" ref={list} aria-label="Your order">
        {ranked.map((option, place) => (
          <li key={option} class="choice row on">
            <Row
              option={of.get(option) ?? { option, text: "" }}
              place={place}
              of={ranked.length}
              onStep={(by) => change(stepped(ranked, option, by), option)}
              onDrag={(event) =>
                list.current &&
                drag(event, list.current, (to) => change(moved(latest.current, option, to), option))
              }
            />
          </li>
        ))}
      </ol>
      {!ranked.length && <p class="left">Tap what matters most to you, then what comes next.</p>}
      {rest.length > 0 && (
        <>
          {ranked.length > 0 && <h2 class="label">Not in your order</h2>}
          <ul class="choices" aria-label="Not in your order">
            {rest.map(({ option, text }) => (
              <li key={option}>
                <button
                  type="button"
                  class="choice add"
                  onClick={() => change(added(ranked, option), option)}
                >
                  <i aria-hidden="true">+</i>
                  <span dir="auto">{text}</span>
                  <span class="aloud">: put it at place {ranked.length + 1}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A tie is shown, never broken by the order of a list. Three ways to decide it, all of them together. */
import { Adding } from "../../components/adding";
import type { ResultCard, RoundCard } from "../../generated/messages";
import { chosen, sourcesOf, tied } from "../../lib/way_words";
import type { Part } from "./part";

export function Tie({ screen, ask, round, result }: Part & { round: RoundCard; result: ResultCard }) {
  const among = tied(result);
  const places = Math.max(1, result.seats - chosen(result).length);
  const runOff = () =>
    ask({
      kind: "open_round",
      ballot: "approval",
      purpose: "choose",
      question:
        places === 1 ? "Which of these should be in too?" : `Which ${places} of these should be in too?`,
      seats: places,
      ...sourcesOf(among, screen.proposals),
    });
  return (
    <section class="tie" aria-label="Decide the tie">
      <h3>Decide the tie together</h3>
      <ol>
        <li>
          <b>Talk.</b> Adopt the ones you agree on in the last step, with or without another place.
        </li>
        <li>
          <b>Vote among the tied.</b> A new round; this one is kept.
          <button type="button" class="btn" disabled={among.length < 2} onClick={() => void runOff()}>
            Run-off among {among.length}
          </button>
        </li>
        <li>
          <b>Draw.</b> Agree aloud on a word or number that nobody could have planned; it is kept, so that
          anybody can repeat the draw.
          <Adding
            label="What was agreed on"
            button="Draw"
            placeholder="The page number the book fell open at"
            onAdd={(seed) => ask({ kind: "draw_tie", round: round.round, seed })}
          />
        </li>
      </ol>
    </section>
  );
}

/** Answers that many gave: fingers from 5 to 0, yes, no and abstain, or words. A second round shows its shift. */
import type { Bunch, ResultCard } from "../generated/messages";
import { shift } from "../lib/way_words";
import "./result.css";

const FINGERS = ["I cannot", "serious doubts", "doubts", "can live with it", "good", "will help it along"];

const ordered = ({ ballot, bunches }: ResultCard): readonly Bunch[] =>
  ballot === "fist" ? [...bunches].reverse() : bunches;

/** A word or two beside a number of fingers, which alone says little from the back of a room. */
const beside = (ballot: string, says: string): string =>
  ballot === "fist" ? (FINGERS[Number(says)] ?? "") : "";

function Words({ result }: { result: ResultCard }) {
  const most = Math.max(1, ...result.bunches.map(([, times]) => times));
  return (
    <ul class="result-words">
      {result.bunches.map(([says, times]) => (
        <li key={says} style={{ fontSize: `${1 + (0.9 * (times - 1)) / most}em` }} dir="auto">
          {says}
          {times > 1 && <span class="quiet num"> ×{times}</span>}
        </li>
      ))}
    </ul>
  );
}

export function ResultBunches({ result }: { result: ResultCard }) {
  if (result.ballot === "word") return <Words result={result} />;
  const most = Math.max(1, ...[...result.bunches, ...result.before].map(([, times]) => times));
  const before = new Map(result.before.map(([says, times]) => [says, times]));
  const wide = (times: number) => ({ inlineSize: `${Math.round((times / most) * 1000) / 10}%` });
  return (
    <table class="result-bars bunches">
      <caption class="aloud">How many gave each answer</caption>
      <thead class="aloud">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">People</th>
          {before.size > 0 && <th scope="col">Against the round before</th>}
        </tr>
      </thead>
      <tbody>
        {ordered(result).map(([says, times]) => (
          <tr key={says} class={result.ballot === "fist" && Number(says) < 3 ? "low" : "in"}>
            <th scope="row">
              <b class="num">{says}</b> <span class="quiet">{beside(result.ballot, says)}</span>
            </th>
            <td>
              <div class="measure">
                <span class="track" aria-hidden="true">
                  <i style={wide(times)} />
                  {before.size > 0 && (
                    <u style={{ insetInlineStart: `${((before.get(says) ?? 0) / most) * 100}%` }} />
                  )}
                </span>
                <b class="num">{times}</b>
              </div>
            </td>
            {before.size > 0 && <td class="mark num quiet shift">{shift(times, before.get(says))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whose voice the set holds: how many find at least one, two ... of their values in it. */
import type { ResultCard } from "../generated/messages";
import { voiceWords } from "../lib/way_words";
import "./result.css";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven"];

function Holds({ result }: { result: ResultCard }) {
  const all = Math.max(1, result.counted);
  return (
    <table class="result-holds">
      <caption>People who find of theirs in it</caption>
      <tbody>
        {result.holds.map((people, at) => (
          <tr key={at}>
            <th scope="row">{at === 0 ? "at least one" : (WORDS[at] ?? at + 1)}</th>
            <td>
              <span class="track" aria-hidden="true">
                <i style={{ inlineSize: `${(people / all) * 100}%` }} />
              </span>
            </td>
            <td class="num">
              {people} <span class="quiet">of {result.counted}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ResultVoices({ result }: { result: ResultCard }) {
  const says = result.seats ? voiceWords(result) : [];
  if (!says.length && !result.holds.length) return null;
  return (
    <section class="result-voices">
      <h3>Whose voice it holds</h3>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {result.holds.length > 0 && <Holds result={result} />}
    </section>
  );
}

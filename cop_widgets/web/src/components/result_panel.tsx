/** What a vote has led to, whole: bars, whose voice, concerns without names, and all of it in sentences. */
import type { ResultCard } from "../generated/messages";
import { resultTitle, toldBeside } from "../lib/way_words";
import { ResultBars } from "./result_bars";
import { ResultBunches } from "./result_bunches";
import { ResultVoices } from "./result_voices";

interface Props {
  result: ResultCard;
}

function Concerns({ whys }: { whys: readonly string[] }) {
  if (!whys.length) return null;
  return (
    <section class="result-whys">
      <h3>Said by somebody, unnamed</h3>
      <ul>
        {whys.map((why, at) => (
          <li key={at} dir="auto">
            {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The numbers, and what ties. */
export function ResultMain({ result }: Props) {
  const isSet = result.rows.length > 0;
  return (
    <div class="result">
      <h2 dir="auto">{resultTitle(result)}</h2>
      {isSet && (
        <p class="quiet">
          {result.counted} of {result.counted + result.empty} chose something
        </p>
      )}
      {isSet ? <ResultBars result={result} /> : <ResultBunches result={result} />}
      {toldBeside(result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** Whose voice it is, what was said, how a tie was drawn. */
export function ResultBeside({ result }: Props) {
  return (
    <div class="result beside-result">
      <ResultVoices result={result} />
      <Concerns whys={result.whys} />
      {result.seed && (
        <p class="quiet">Drawn by “{result.seed}”: with these words anybody can repeat the draw.</p>
      )}
    </div>
  );
}

export const hasBeside = ({ seats, whys, seed }: ResultCard): boolean =>
  seats > 0 || whys.length > 0 || seed !== "";

export function ResultPanel({ result }: Props) {
  return (
    <div class="result-panel">
      <ResultMain result={result} />
      {hasBeside(result) && <ResultBeside result={result} />}
      {result.rows.length > 0 && (
        <details class="result-words-all">
          <summary>All of it in words</summary>
          {result.sentences.map((sentence, at) => (
            <p key={at}>{sentence}</p>
          ))}
        </details>
      )}
    </div>
  );
}

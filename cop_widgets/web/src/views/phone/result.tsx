/** What a vote has led to: bars with numbers, all of it in sentences, and once more as a table. */
import type { Bunch, ResultCard, ResultRow } from "../../generated/messages";
import { FINGERS } from "../../lib/ballots";

const STANDS: { readonly [S in ResultRow["stands"]]: string } = { in: "✓ in", tied: "tied", out: "" };
const ORDER = { in: 0, tied: 1, out: 2 };

/** Whole numbers as they are, others with two decimals at most. */
const figure = (number: number): string => String(Math.round(number * 100) / 100);

function Rows({ rows, withheld }: { rows: readonly ResultRow[]; withheld: boolean }) {
  const most = Math.max(1e-9, ...rows.map((one) => one.support ?? 0));
  const sorted = [...rows].sort(
    (a, b) => ORDER[a.stands] - ORDER[b.stands] || (b.support ?? 0) - (a.support ?? 0),
  );
  return (
    <table class="bars">
      <caption class="aloud">Support for each value</caption>
      <thead class="aloud">
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Support</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={one.option} class={one.stands}>
            <th scope="row">
              <span dir="auto">{one.text}</span>
              {!withheld && one.support !== null && (
                <i class="bar" aria-hidden="true">
                  <u style={{ inlineSize: `${Math.max(0, (one.support / most) * 100)}%` }} />
                </i>
              )}
            </th>
            <td>
              {one.support !== null && <b class="num">{figure(one.support)}</b>}
              {STANDS[one.stands] && <em>{STANDS[one.stands]}</em>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bunches({ card }: { card: ResultCard }) {
  const before = new Map(card.before);
  const most = Math.max(
    1,
    ...card.bunches.map(([, times]) => times),
    ...card.before.map(([, times]) => times),
  );
  const says = ([says]: Bunch) =>
    card.ballot === "fist" ? `${says} · ${FINGERS[Number(says)] ?? ""}` : says;
  return (
    <table class="bars">
      <caption class="aloud">How many gave each answer</caption>
      <thead class={before.size ? "" : "aloud"}>
        <tr>
          <th scope="col">Answer</th>
          {before.size > 0 && <th scope="col">Before</th>}
          <th scope="col">{before.size > 0 ? "Now" : "How many"}</th>
        </tr>
      </thead>
      <tbody>
        {card.bunches.map((bunch) => (
          <tr key={bunch[0]} class="in">
            <th scope="row">
              <span dir="auto">{says(bunch)}</span>
              <i class="bar" aria-hidden="true">
                <u style={{ inlineSize: `${(bunch[1] / most) * 100}%` }} />
              </i>
            </th>
            {before.size > 0 && <td class="num quiet">{before.get(bunch[0]) ?? 0}</td>}
            <td>
              <b class="num">{bunch[1]}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Result({ card }: { card: ResultCard }) {
  return (
    <section class="step">
      <header>
        <p class="label">What came of the vote</p>
        <h1 tabIndex={-1} dir="auto">
          {card.question}
        </h1>
      </header>
      {card.rows.length > 0 && <Rows rows={card.rows} withheld={card.withheld} />}
      {card.bunches.length > 0 && <Bunches card={card} />}
      <div class="says">
        {card.sentences.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
      </div>
      {card.whys.length > 0 && (
        <>
          <h2>What some would need</h2>
          <ul class="texts">
            {card.whys.map((why) => (
              <li key={why} dir="auto">
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

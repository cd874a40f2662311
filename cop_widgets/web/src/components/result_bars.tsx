/** Values and how much supports them, as a table whose numbers have bars: it reads aloud as it looks. */
import type { ResultCard } from "../generated/messages";
import { forTheEye, fullBar, numberWords, standsWords, supportTitle } from "../lib/way_words";
import "./result.css";

export function ResultBars({ result }: { result: ResultCard }) {
  const full = fullBar(result);
  return (
    <table class="result-bars" data-many={result.rows.length > 9 || undefined}>
      <caption class="aloud">Each value, its support, and whether it is in</caption>
      <thead class="aloud">
        <tr>
          <th scope="col">Value</th>
          <th scope="col">{supportTitle(result, result.rule_title)}</th>
          <th scope="col">In the set</th>
        </tr>
      </thead>
      <tbody>
        {forTheEye(result.rows).map((row) => (
          <tr key={row.option} class={row.stands}>
            <th scope="row" dir="auto">
              {row.text}
            </th>
            <td>
              <div class="measure">
                <span class="track" aria-hidden="true">
                  <i style={{ inlineSize: `${Math.round(((row.support ?? 0) / full) * 1000) / 10}%` }} />
                </span>
                <b class="num">{numberWords(row.support)}</b>
              </div>
            </td>
            <td class="mark">
              {row.stands === "out" ? (
                <span class="aloud">not in</span>
              ) : (
                <span class="tag">{standsWords(row)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

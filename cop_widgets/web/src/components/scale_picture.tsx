/** How often each number of a scale was given. Below five answers there are no numbers, and it says so. */
import type { ShownPrompt, Summary } from "../generated/messages";
import { count } from "../lib/time";
import "./scale_picture.css";

type Ends = Pick<ShownPrompt, "low_says" | "high_says">;

export function ScalePicture({ summary, shown }: { summary: Summary; shown: Ends }) {
  const { scores, withheld, mean } = summary;
  const most = Math.max(1, ...scores.map(([, times]) => times));
  if (withheld)
    return <p class="scale-withheld">Fewer than five have answered: numbers are shown from five on.</p>;
  return (
    <figure class="scale-picture">
      <table>
        <caption class="aloud">
          How many gave each number
          {shown.low_says && `; ${scores[0]?.[0]} is ${shown.low_says}`}
          {shown.high_says && `; ${scores[scores.length - 1]?.[0]} is ${shown.high_says}`}
        </caption>
        <thead class="aloud">
          <tr>
            {scores.map(([score]) => (
              <th key={score} scope="col">
                {score}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {scores.map(([score, times]) => (
              <td key={score}>
                <b class="num">
                  {times || <span class="none">0</span>}
                  <span class="aloud"> {times === 1 ? "answer" : "answers"}</span>
                </b>
                <i style={{ blockSize: `${Math.round((times / most) * 100)}%` }} aria-hidden="true" />
                <span class="score num" aria-hidden="true">
                  {score}
                </span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <figcaption>
        <span dir="auto">{shown.low_says}</span>
        {mean !== null && (
          <span class="mean">
            on average <b class="num">{Math.round(mean * 10) / 10}</b> of{" "}
            {count(
              scores.reduce((sum, [, times]) => sum + times, 0),
              "answer",
            )}
          </span>
        )}
        <span dir="auto">{shown.high_says}</span>
      </figcaption>
    </figure>
  );
}

/** All answers in one picture, words or a scale: first here, then on the wall if the facilitator likes. */
import { SwitchLine } from "../../components/switch_line";
import type { ShownPrompt, Summary } from "../../generated/messages";
import type { Part } from "./part";

type Props = Part & { shown: ShownPrompt; waits: boolean };

export function SummaryLine({ screen, ask, shown, waits }: Props) {
  const { summary } = screen;
  if (!summary || (shown.form !== "word" && shown.form !== "scale")) return null;
  return (
    <div class="stack summary">
      {shown.form === "word" ? <Words summary={summary} /> : <Scale summary={summary} shown={shown} />}
      <SwitchLine
        title={shown.form === "word" ? "The words on the wall, as a cloud" : "The scale on the wall"}
        on={screen.summary_shown}
        disabled={waits && !screen.summary_shown}
        onChange={(on) => ask({ kind: "show_summary", prompt: shown.card.prompt, on })}
      />
    </div>
  );
}

function Words({ summary }: { summary: Summary }) {
  return (
    <ul class="words">
      {summary.words.map(([word, times]) => (
        <li key={word} dir="auto">
          {word}
          {times > 1 && <span class="quiet num"> × {times}</span>}
        </li>
      ))}
    </ul>
  );
}

function Scale({ summary, shown }: { summary: Summary; shown: ShownPrompt }) {
  if (summary.withheld)
    return <p class="quiet">Below five answers no numbers are shown: they would tell who is who.</p>;
  const most = Math.max(1, ...summary.scores.map(([, times]) => times));
  return (
    <>
      <ul class="scale-bars">
        {summary.scores.map(([score, times]) => (
          <li key={score}>
            <span class="num">{score}</span>
            <span class="bar" aria-hidden="true">
              <i style={{ inlineSize: `${(times / most) * 100}%` }} />
            </span>
            <span class="num">{times}</span>
          </li>
        ))}
      </ul>
      <p class="quiet small">
        {[
          shown.low_says && `${shown.low}: ${shown.low_says}`,
          shown.high_says && `${shown.high}: ${shown.high_says}`,
          summary.mean !== null && `mean ${summary.mean.toFixed(1)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}

/** Going on with a gathering that was made before. */
import { useState } from "preact/hooks";
import type { Choice, SetupScreen } from "../../generated/messages";
import { longDate } from "../../lib/dates";
import { isRefused } from "../../lib/link";
import type { Stage } from "../../lib/mount";
import { count } from "../../lib/time";

const PHASES = { planned: "not begun", running: "running", paused: "paused", ended: "ended" } as const;
const FIRST = 6;

export function Resume({ stage, screen }: { stage: Stage<SetupScreen>; screen: SetupScreen }) {
  const [all, showAll] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const shown = all ? screen.choices : screen.choices.slice(0, FIRST);
  const open = async (code: string) => {
    setOpening(code);
    const answer = await stage.link.request({ type: "open", code });
    setOpening(null);
    setRefused(isRefused(answer) ? answer.text : null);
  };
  return (
    <section class="card resume" aria-labelledby="cop-resume">
      <h2 id="cop-resume">Go on with a gathering</h2>
      {refused && (
        <p class="banner" role="alert">
          {refused}
        </p>
      )}
      <ul>
        {shown.map((choice) => (
          <One key={choice.code} choice={choice} busy={opening === choice.code} open={open} />
        ))}
      </ul>
      {!all && screen.choices.length > FIRST && (
        <button type="button" class="btn plain" onClick={() => showAll(true)}>
          Show all {screen.choices.length}
        </button>
      )}
      <p class="faint home">
        Kept in <span class="path">{screen.home}</span>
      </p>
    </section>
  );
}

interface OneProps {
  choice: Choice;
  busy: boolean;
  open(code: string): Promise<void>;
}

function One({ choice, busy, open }: OneProps) {
  return (
    <li>
      <button type="button" class="choice" disabled={busy} onClick={() => void open(choice.code)}>
        <span class="what">
          <b class="serif cut" dir="auto" title={choice.title}>
            {choice.title}
          </b>
          <span class="quiet cut" dir="auto">
            {[choice.community, longDate(choice.date)].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span class="facts">
          <span class={`phase ${choice.phase}`}>{PHASES[choice.phase]}</span>
          <span class="quiet num">{count(choice.people, "person", "people")}</span>
        </span>
      </button>
    </li>
  );
}

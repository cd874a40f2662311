/** The top line of the dashboard: which gathering, how far in, and what can be done about it as a whole. */
import "../tokens.css";
import "../dashboard.css";
import "../lib/dialog.css";
import "./gathering_bar.css";
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Lost } from "../components/lost";
import type { BoardScreen, Command } from "../generated/messages";
import { elapsedMs, predict } from "../lib/board_predict";
import { longDate } from "../lib/dates";
import { type Desk, openDesk } from "../lib/desk";
import { Dialog } from "../lib/dialog";
import { Key } from "../lib/key";
import { type Stage, view } from "../lib/mount";
import { usePlace } from "../lib/place";
import { hours } from "../lib/time";

interface Props {
  stage: Stage<BoardScreen>;
  desk: Desk<BoardScreen>;
  screen: BoardScreen;
}

function GatheringBar({ stage }: { stage: Stage<BoardScreen> }) {
  const desk = useMemo(() => openDesk(stage, predict), []);
  const screen = desk.shown.value;
  return (
    <>
      <Troubles stage={stage} desk={desk} />
      {screen ? (
        <Bar stage={stage} desk={desk} screen={screen} />
      ) : (
        <p class="quiet serif loading">One moment…</p>
      )}
    </>
  );
}

function Bar(props: Props) {
  const { header, clock } = props.screen;
  usePlace(props.stage, { gathering: header.code, wall: false });
  return (
    <header class={`bar ${clock.phase}`}>
      <div class="names">
        <h1 class="cut" dir="auto" title={header.title}>
          {header.title}
        </h1>
        <p class="quiet cut" dir="auto">
          {[header.community, longDate(header.date)].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div class="facts">
        <Elapsed {...props} />
        <div class="code" title="The code of this gathering: opens it again">
          <span class="aloud">Code: </span>
          <b>{header.code}</b>
        </div>
        <div>
          <span class="aloud">People here: </span>
          <span class="quiet num">{header.here} here</span>
        </div>
      </div>
      <Acts {...props} />
    </header>
  );
}

function Elapsed({ stage, screen }: Props) {
  const held = useSignal(screen);
  useEffect(() => {
    held.value = screen;
  }, [screen]);
  const planned = screen.clock.planned_ms;
  const gone = useComputed(() => hours(elapsedMs(held.value, stage.clock.tick.value)));
  const over = useComputed(() => {
    const whole = held.value.clock.planned_ms;
    return whole != null && elapsedMs(held.value, stage.clock.tick.value) > whole
      ? "elapsed num over"
      : "elapsed num";
  });
  if (screen.clock.phase === "planned")
    return (
      <div class="elapsed num">
        <span class="aloud">Length: </span>
        <span class="quiet">{planned == null ? "not begun" : `not begun · ${hours(planned)}`}</span>
      </div>
    );
  return (
    <div class={over} title="Hours and minutes, pauses left out">
      <span class="aloud">Time: </span>
      <span>
        <b>{gone}</b>
        {planned != null && <span class="quiet"> of {hours(planned)}</span>}
        {screen.clock.phase !== "running" && <span class="state">{screen.clock.phase}</span>}
      </span>
    </div>
  );
}

function Acts({ stage, desk, screen }: Props) {
  const ending = useSignal(false);
  const { header, clock } = screen;
  const ask = (command: Command) => () => void desk.ask(command);
  return (
    <div class="acts">
      <Phase screen={screen} ask={ask} />
      <button
        type="button"
        class="btn"
        disabled={!header.undo}
        title={header.undo ? `Undo: ${header.undo}` : "Nothing to undo"}
        onClick={ask({ kind: "undo" })}
      >
        Undo <Key of="u" />
      </button>
      <button
        type="button"
        class="btn redo"
        disabled={!header.redo}
        title={header.redo ? `Redo: ${header.redo}` : "Nothing to redo"}
        onClick={ask({ kind: "redo" })}
      >
        Redo
      </button>
      {(clock.phase === "running" || clock.phase === "paused") && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            ending.value = true;
          }}
        >
          End
        </button>
      )}
      <button
        type="button"
        class="btn"
        title="Go on with another gathering, or make a new one"
        onClick={() => void stage.link.request({ type: "mode", mode: "setup" })}
      >
        Gatherings
      </button>
      <button
        type="button"
        class={clock.phase === "planned" || clock.phase === "paused" ? "btn" : "btn primary"}
        onClick={() => void stage.link.request({ type: "mode", mode: "wall" })}
      >
        Wall <Key of="w" />
      </button>
      {ending.value && (
        <Ending
          close={() => {
            ending.value = false;
          }}
          end={ask({ kind: "end_gathering" })}
        />
      )}
    </div>
  );
}

function Phase({ screen, ask }: { screen: BoardScreen; ask(command: Command): () => void }) {
  switch (screen.clock.phase) {
    case "planned":
      return (
        <button type="button" class="btn primary" onClick={ask({ kind: "begin_gathering" })}>
          Begin <Key of="p" />
        </button>
      );
    case "running":
      return (
        <button type="button" class="btn" onClick={ask({ kind: "pause_gathering" })}>
          Pause <Key of="p" />
        </button>
      );
    case "paused":
      return (
        <button type="button" class="btn primary" onClick={ask({ kind: "resume_gathering" })}>
          Resume <Key of="p" />
        </button>
      );
    default:
      return (
        <button type="button" class="btn" onClick={ask({ kind: "reopen_gathering" })}>
          Reopen
        </button>
      );
  }
}

function Ending({ close, end }: { close(): void; end(): void }) {
  return (
    <Dialog title="End the gathering?" onClose={close}>
      <p>The clocks stop and the outcome files are written. You can reopen it later; nothing is lost.</p>
      <div class="ends">
        <button type="button" class="btn" data-first onClick={close}>
          Cancel
        </button>
        <button
          type="button"
          class="btn primary"
          onClick={() => {
            close();
            end();
          }}
        >
          End the gathering
        </button>
      </div>
    </Dialog>
  );
}

/** Calm sentences: the connection, what the store says, why something was refused. */
function Troubles({ stage, desk }: { stage: Stage<BoardScreen>; desk: Desk<BoardScreen> }) {
  const trouble = stage.trouble.value;
  return (
    <div class="troubles" role="status">
      {stage.link.connection.value === "lost" && (
        <p class="banner lost">
          <Lost link={stage.link} />
        </p>
      )}
      {trouble && (
        <p class="banner">
          <span>{trouble}</span>
        </p>
      )}
      {desk.notice.value && (
        <p class="banner">
          <span>{desk.notice.value}</span>
          <button type="button" class="btn plain" onClick={desk.dismiss}>
            All right
          </button>
        </p>
      )}
    </div>
  );
}

export default view<BoardScreen>("gathering_bar", GatheringBar);

/** The top line of the dashboard: which gathering, how far in, and what can be done about it as a whole. */
import "../tokens.css";
import "../dashboard.css";
import "../lib/dialog.css";
import "./gathering_bar.css";
import { useMemo } from "preact/hooks";
import type { BoardScreen } from "../generated/messages";
import { predict } from "../lib/board_predict";
import { longDate } from "../lib/dates";
import { type Desk, openDesk } from "../lib/desk";
import { type Stage, view } from "../lib/mount";
import { usePlace } from "../lib/place";
import { Acts } from "./bar/acts";
import { Elapsed } from "./bar/elapsed";
import { Troubles } from "./bar/troubles";

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

export default view<BoardScreen>("gathering_bar", GatheringBar);

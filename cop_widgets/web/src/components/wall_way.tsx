/** The step the group is at, for everybody to read. Nothing of a vote's result is here before its reveal. */
import { useRef } from "preact/hooks";
import type { RoundCard, WallScreen, WayWall } from "../generated/messages";
import { asks } from "../lib/ballots";
import { useFit } from "../lib/fit";
import { consentWords } from "../lib/intention_words";
import type { Stage } from "../lib/mount";
import { wayHeading, wayScene } from "../lib/wall_way_words";
import { ResultMain } from "./result_panel";
import { Answered } from "./wall_vote_band";

interface Props {
  stage: Stage<WallScreen>;
  screen: WallScreen;
}

export function WayPanel({ stage, screen }: Props) {
  const scene = wayScene(screen.way);
  const heading = wayHeading(screen.way);
  const room = useRef<HTMLElement>(null);
  useFit(room);
  return (
    <section class={`way-wall ${scene}`} ref={room}>
      <p class="label">How we gather{heading.over && ` · ${heading.over}`}</p>
      {scene === "result" && screen.way.result ? (
        <ResultMain result={screen.way.result} />
      ) : (
        <>
          <h2 class="serif" dir="auto">
            {heading.says}
          </h2>
          <Scene stage={stage} way={screen.way} />
        </>
      )}
      <p class="aloud" role="status">
        {heading.over}. {heading.says}
      </p>
      <SmallFloor screen={screen} />
    </section>
  );
}

function Scene({ stage, way }: { stage: Stage<WallScreen>; way: WayWall }) {
  const scene = wayScene(way);
  if (scene === "open" && way.round) return <OpenVote stage={stage} round={way.round} />;
  if (scene === "propose")
    return (
      <p class="hint">
        <b class="huge num">{way.proposed}</b> {way.proposed === 1 ? "value" : "values"} so far. They stay
        hidden until we look at them together.
      </p>
    );
  if (scene === "intentions")
    return (
      <>
        <Texts texts={way.intentions.map((one) => one.wording)} />
        <p class="hint">{consentWords(way)}</p>
      </>
    );
  if (scene === "values") return <Texts texts={way.values} />;
  return null;
}

function OpenVote({ stage, round }: { stage: Stage<WallScreen>; round: RoundCard }) {
  return (
    <>
      <p class="hint">{asks(round)} In secret: nobody can see who chose what.</p>
      <Texts texts={round.options.map((one) => one.text)} />
      {round.rule_says && <p class="rule">{round.rule_says}</p>}
      <Answered stage={stage} round={round} />
    </>
  );
}

/** Texts as large as their number allows. */
export function Texts({ texts }: { texts: readonly string[] }) {
  const crowd = texts.length > 24 ? "many" : texts.length > 12 ? "some" : texts.length > 6 ? "few" : "";
  return (
    <ul class={`texts serif ${crowd}`}>
      {texts.map((text, at) => (
        <li key={at} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

function SmallFloor({ screen }: { screen: WallScreen }) {
  const [holder] = screen.floor;
  if (!holder || screen.clock.phase !== "running") return null;
  return <p class="small-floor">{holder.name ? `${holder.name} has the floor` : "Someone has the floor"}</p>;
}

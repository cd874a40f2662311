/** What frames the gathering: words of the group's own, what stays here, the agenda, the next time. */
import type { FrameWall, RoomScreen } from "../../generated/messages";
import { dayOfWeek } from "../../lib/dates";
import { shortDay } from "../../lib/frame_words";
import { sceneTitle, segmentLeft, wordsOf } from "../../lib/wall_scene";
import { askedOf } from "../../phone/queue";
import { useApp } from "./stage";
import { YesOrWhy } from "./yes_or_why";

export function OwnWords({ frame }: { frame: FrameWall }) {
  const scene = frame.stage === "" ? "about" : frame.stage;
  return (
    <section class="step">
      <h1 tabIndex={-1}>{sceneTitle(scene)}</h1>
      <p class="own-words serif" dir="auto">
        {wordsOf(frame, scene)}
      </p>
    </section>
  );
}

export function Confidentiality({ frame, first }: { frame: FrameWall; first: boolean }) {
  const text = wordsOf(frame, "confidentiality");
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <Title tabIndex={first ? -1 : undefined}>What stays here</Title>
      {text ? (
        <>
          <p class="own-words serif" dir="auto">
            {text}
          </p>
          <Agreement wording={text} />
        </>
      ) : (
        <p class="quiet">It is talked about in the room.</p>
      )}
    </section>
  );
}

const AGREEMENT = {
  asks: "Your answer is kept with these words.",
  yes: "I agree",
  said_yes: "You agree.",
  no: "I would like to talk about it first",
  said_no: "You would like to talk about it first. The facilitator knows.",
  why: "What about? If you like; the facilitator sees it, with your name.",
  send: "Tell the facilitator",
};

function Agreement({ wording }: { wording: string }) {
  const app = useApp();
  return (
    <YesOrWhy
      words={AGREEMENT}
      asked={askedOf(app.queue.value, "give_agreement").map(({ command }) => command.agrees)}
      known={app.me.value?.agrees}
      give={(agrees, why) => app.ask({ kind: "give_agreement", wording, agrees, why })}
    />
  );
}

const STATUS = { done: "✓", running: "now", planned: "", skipped: "left out" } as const;

export function Agenda({ room, first }: { room: RoomScreen; first: boolean }) {
  const { agenda } = room;
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <Title tabIndex={first ? -1 : undefined}>What we do today</Title>
      <ol class="agenda">
        {agenda.lines.map((line, at) => (
          <li key={at} class={line.status} aria-current={line.status === "running" ? "step" : undefined}>
            <span dir="auto">{line.title}</span>
            <span class="small quiet num">
              {line.status === "running"
                ? segmentLeft(agenda.left_ms) || STATUS.running
                : STATUS[line.status] || `${Math.round(line.minutes)} min`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function NextTime({ frame, first }: { frame: FrameWall; first: boolean }) {
  const { date, host, note } = frame.next;
  const coming = frame.hosts.filter((one) => !one.today);
  const Title = first ? "h1" : "h2";
  return (
    <section class="step">
      <Title tabIndex={first ? -1 : undefined}>{date ? dayOfWeek(date) : "Next time"}</Title>
      {host && (
        <p dir="auto">
          <b>{host}</b> hosts.
        </p>
      )}
      {note && <p dir="auto">{note}</p>}
      {!date && !host && !note && !coming.length && <p class="quiet">It is not settled yet.</p>}
      {coming.length > 0 && (
        <ul class="hosts" aria-label="Who hosts when">
          {coming.map((one) => (
            <li key={one.date}>
              <span class="quiet num">{shortDay(one.date)}</span>
              <span dir="auto">{one.host || <span class="quiet">open</span>}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

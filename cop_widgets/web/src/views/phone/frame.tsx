/** What frames the gathering: words of the group's own, what stays here, the agenda, the next time. */
import { useState } from "preact/hooks";
import type { FrameWall, RoomScreen } from "../../generated/messages";
import { dayOfWeek } from "../../lib/dates";
import { shortDay } from "../../lib/frame_words";
import { sceneTitle, segmentLeft, wordsOf } from "../../lib/wall_scene";
import { askedOf } from "../../phone/queue";
import { useApp } from "./stage";

const LONGEST = 280;

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

function Agreement({ wording }: { wording: string }) {
  const app = useApp();
  const [talking, talk] = useState(false);
  const [why, write] = useState("");
  const asked = askedOf(app.queue.value, "give_agreement").map(({ command }) => command.agrees);
  const said = asked.length ? asked[asked.length - 1] : app.me.value?.agrees;
  const give = (agrees: boolean) => {
    app.ask({ kind: "give_agreement", wording, agrees, why: agrees ? "" : why.trim() });
    talk(false);
  };
  return (
    <div class="stack">
      <p role="status" class={said == null ? "quiet" : "note"}>
        {said == null
          ? "Your answer is kept with these words."
          : `${said ? "✓ You agree." : "You would like to talk about it first. The facilitator knows."}${
              asked.length ? (app.stuck.value ? " Waiting for the network." : " Sending…") : ""
            }`}
      </p>
      {talking ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            give(false);
          }}
        >
          <label for="why-not">What about? If you like; the facilitator sees it, with your name.</label>
          <textarea
            id="why-not"
            class="field"
            rows={3}
            maxLength={LONGEST}
            dir="auto"
            value={why}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <div class="two">
            <button type="submit" class="btn primary">
              Tell the facilitator
            </button>
            <button type="button" class="btn" onClick={() => talk(false)}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <div class="two">
          <button
            type="button"
            class={`btn${said == null ? " primary" : ""}`}
            aria-pressed={said === true}
            onClick={() => give(true)}
          >
            I agree
          </button>
          <button type="button" class="btn" aria-pressed={said === false} onClick={() => talk(true)}>
            I would like to talk about it first
          </button>
        </div>
      )}
    </div>
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

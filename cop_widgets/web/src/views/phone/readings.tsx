/** What to read for next time, and one's own suggestion. */
import { useState } from "preact/hooks";
import type { FrameWall } from "../../generated/messages";
import { isLink } from "../../lib/frame_words";
import { spoken } from "../../lib/invite";
import { askedOf } from "../../phone/queue";
import { useApp } from "./stage";
import { waiting } from "./words";

const LONGEST_TITLE = 280;
const LONGEST_LINK = 500;

export function Readings({ frame, first }: { frame: FrameWall; first: boolean }) {
  const app = useApp();
  const Title = first ? "h1" : "h2";
  const name = app.me.value?.name;
  const asked = askedOf(app.queue.value, "share_reading");
  const gone = askedOf(app.queue.value, "remove_reading").map(({ command }) => command.reading);
  const readings = frame.readings.filter((one) => !gone.includes(one.reading));
  return (
    <section class="step">
      <Title tabIndex={first ? -1 : undefined}>
        {frame.spark ? "Links and finds" : "To read for next time"}
      </Title>
      {readings.length + asked.length > 0 ? (
        <ul class="texts readings">
          {readings.map((one) => (
            <li key={one.reading}>
              <div>
                <b dir="auto">{one.title}</b>
                {one.note && <span dir="auto">{one.note}</span>}
                {isLink(one.link) ? (
                  <a href={one.link} target="_blank" rel="noopener noreferrer nofollow">
                    {spoken(one.link)}
                    <span class="aloud"> (opens in a new tab)</span>
                  </a>
                ) : (
                  one.link && <span class="small">{one.link}</span>
                )}
                {one.by && (
                  <span class="small quiet" dir="auto">
                    shared by {one.by}
                  </span>
                )}
              </div>
              {one.by !== "" && one.by === name && (
                <button
                  type="button"
                  class="btn plain"
                  onClick={() => app.ask({ kind: "remove_reading", reading: one.reading })}
                >
                  Take back<span class="aloud">: {one.title}</span>
                </button>
              )}
            </li>
          ))}
          {asked.map(({ id, command }) => (
            <li key={id}>
              <span dir="auto">{command.title}</span>
              <span class="small quiet">{app.stuck.value ? waiting(app) : "Sending…"}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">Nothing yet.</p>
      )}
      <Share />
    </section>
  );
}

function Share() {
  const app = useApp();
  const [title, name] = useState("");
  const [link, point] = useState("");
  const [note, write] = useState("");
  const go = (event: Event) => {
    event.preventDefault();
    if (!title.trim()) return;
    app.ask({ kind: "share_reading", title: title.trim(), link: link.trim(), note: note.trim() });
    for (const clear of [name, point, write]) clear("");
  };
  return (
    <details class="fold">
      <summary>Share something</summary>
      <form class="stack" onSubmit={go}>
        <label for="title">What is it?</label>
        <input
          id="title"
          class="field"
          value={title}
          maxLength={LONGEST_TITLE}
          dir="auto"
          onInput={(event) => name(event.currentTarget.value)}
        />
        <label for="link">Where? A link, if there is one</label>
        <input
          id="link"
          class="field"
          type="text"
          inputMode="url"
          autoCapitalize="off"
          value={link}
          maxLength={LONGEST_LINK}
          placeholder="https://"
          onInput={(event) => point(event.currentTarget.value)}
        />
        <label for="note">Why, in a few words</label>
        <textarea
          id="note"
          class="field"
          rows={2}
          maxLength={LONGEST_TITLE}
          dir="auto"
          value={note}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <p class="small quiet">It is shared with your name.</p>
        <button type="submit" class="btn primary wide" disabled={!title.trim()}>
          Share it
        </button>
      </form>
    </details>
  );
}

/** What to read for next time. */
import { useSignal } from "@preact/signals";
import { WritingField } from "../../components/writing_field";
import { isLink } from "../../lib/frame_words";
import type { Part } from "./part";
import { OnWall } from "./wall";

export function Readings(part: Part) {
  const { screen, ask } = part;
  return (
    <article class={`words-card ${screen.stage === "readings" ? "shown" : ""}`} aria-label="What to read">
      <div class="heading">
        <h3 class="serif">What to read</h3>
        {screen.readings.length > 0 && <OnWall {...part} shows="readings" what="What to read" />}
      </div>
      <ul class="lines">
        {screen.readings.map((one) => (
          <li key={one.reading} class="line">
            <span>
              {isLink(one.link) ? (
                <a href={one.link} target="_blank" rel="noreferrer noopener" dir="auto">
                  {one.title}
                </a>
              ) : (
                <b dir="auto">{one.title}</b>
              )}
              <small class="quiet" dir="auto">
                {[one.note, one.by && `from ${one.by}`].filter(Boolean).join(" · ")}
              </small>
            </span>
            <button
              type="button"
              class="btn plain"
              aria-label={`Take “${one.title}” away`}
              onClick={() => void ask({ kind: "remove_reading", reading: one.reading })}
            >
              Away
            </button>
          </li>
        ))}
      </ul>
      <Add {...part} />
    </article>
  );
}

function Add({ ask }: Part) {
  const title = useSignal("");
  const link = useSignal("");
  const note = useSignal("");
  const add = async (event: Event) => {
    event.preventDefault();
    const said = { title: title.value.trim(), link: link.value.trim(), note: note.value.trim() };
    if (!(await ask({ kind: "share_reading", ...said }))) return;
    for (const one of [title, link, note]) one.value = "";
  };
  return (
    <details class="fold">
      <summary>Add something to read</summary>
      <form onSubmit={add}>
        <WritingField label="Title" text={title} most={200} />
        <WritingField label="Link" text={link} most={500} type="url" placeholder="https://…" />
        <WritingField label="A note" text={note} most={300} placeholder="Pages 3 to 9" />
        <div class="answers">
          <button type="submit" class="btn" disabled={!title.value.trim()}>
            Add
          </button>
        </div>
      </form>
    </details>
  );
}

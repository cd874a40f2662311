/** When the group meets next, who hosts, and what for. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { WritingField } from "../../components/writing_field";
import type { Part } from "./part";
import { OnWall } from "./wall";

export function NextTime(part: Part) {
  const { screen, ask } = part;
  const { next, names } = screen;
  const date = useSignal(next.date);
  const host = useSignal(next.host);
  const note = useSignal(next.note);
  // What another desk agreed comes in as long as nothing else is being written here.
  useEffect(() => {
    date.value = next.date;
    host.value = next.host;
    note.value = next.note;
  }, [next.date, next.host, next.note]);
  const said = { date: date.value, host: host.value.trim(), note: note.value.trim() };
  const same = said.date === next.date && said.host === next.host && said.note === next.note;
  const agreed = Boolean(next.date || next.host || next.note);
  return (
    <article class={`words-card ${screen.stage === "next" ? "shown" : ""}`} aria-label="Next time">
      <div class="heading">
        <h3 class="serif">Next time</h3>
        {agreed && <OnWall {...part} shows="next" what="Next time" />}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask({ kind: "agree_next", ...said });
        }}
      >
        <div class="two">
          <WritingField label="Date" text={date} most={10} type="date" />
          <WritingField label="Host" text={host} most={200} list="next-hosts" />
        </div>
        <datalist id="next-hosts">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <WritingField label="What for" text={note} most={300} placeholder="Bring a photo of a doorway" />
        <div class="answers">
          <button type="submit" class="btn" disabled={same}>
            {same && agreed ? "Noted" : "Note it"}
          </button>
        </div>
      </form>
    </article>
  );
}

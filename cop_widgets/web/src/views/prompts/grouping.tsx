/** Those that are ticked: under one heading, or onto the wall together. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Part } from "./part";

type Props = Part & { ids: readonly string[]; waits: boolean; onShare(): void; onDone(): void };

export function Grouping({ screen, ask, ids, waits, onShare, onDone }: Props) {
  const list = useId();
  const field = useId();
  const title = useSignal("");
  const put = async (event: Event) => {
    event.preventDefault();
    const known = screen.groups.find((one) => one.title === title.value.trim());
    const done = await ask({
      kind: "group_responses",
      title: title.value.trim(),
      responses: known ? [...new Set([...known.responses, ...ids])] : ids,
      ...(known && { group: known.group }),
    });
    if (done) {
      title.value = "";
      onDone();
    }
  };
  return (
    <form class="grouping" onSubmit={put}>
      <p role="status">{ids.length} chosen</p>
      <div class="lined">
        <label for={field}>Put under the heading</label>
        <input
          id={field}
          class="field"
          dir="auto"
          autocomplete="off"
          maxLength={200}
          list={list}
          value={title.value}
          onInput={(event) => {
            title.value = event.currentTarget.value;
          }}
        />
      </div>
      <datalist id={list}>
        {screen.groups.map((one) => (
          <option key={one.group} value={one.title} />
        ))}
      </datalist>
      <div class="answers">
        <button type="submit" class="btn primary" disabled={!title.value.trim()}>
          Put together
        </button>
        <button
          type="button"
          class="btn"
          disabled={waits}
          onClick={() => {
            onShare();
            onDone();
          }}
        >
          Share these
        </button>
        <button type="button" class="btn plain" onClick={onDone}>
          None
        </button>
      </div>
    </form>
  );
}

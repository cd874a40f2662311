/** The roster: typed one by one, pasted as lines, or out of a file. Nothing typed is lost when it has faults. */
import { useRef, useState } from "preact/hooks";
import type { SetupScreen } from "../../generated/messages";
import { type Fault, isRefused, type Reply } from "../../lib/link";
import type { Stage } from "../../lib/mount";
import { base64, type Entry, joined, LARGEST } from "../../lib/roster";
import { BLANK, type Draft, Lines } from "./lines";
import { List } from "./list";

interface Props {
  stage: Stage<SetupScreen>;
  list: readonly Entry[];
  change(list: readonly Entry[]): void;
  name: string;
  write(name: string): void;
}

interface Roster extends Reply {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  /** What a file that has faults says. */
  readonly text?: string;
}

/** Pasted or typed lines, or a file as it is. */
type Source = { readonly text: string } | { readonly data: string };

export function People({ stage, list, change, name, write }: Props) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    change(joined(list, [{ name, role: "participant" }]));
    write("");
    input.current?.focus();
  };
  const ask = async (source: Source, filename: string) => {
    const answer = await stage.link.request<Roster>({ type: "roster", ...source, filename });
    const text = "text" in source ? source.text : isRefused(answer) ? "" : (answer.text ?? "");
    const faults = isRefused(answer)
      ? answer.faults?.length
        ? answer.faults
        : [{ says: answer.text }]
      : answer.faults;
    if (faults?.length) return setDraft({ text, filename, faults });
    if (!isRefused(answer)) change(joined(list, answer.entries));
    setDraft(null);
  };
  const read = async (text: string, filename: string) =>
    text.trim() ? ask({ text }, filename) : setDraft(null);
  const chosen = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file && file.size > LARGEST)
      setDraft({ ...BLANK, faults: [{ says: `${file.name} is too large for a list of names.` }] });
    else if (file) await ask({ data: base64(await file.arrayBuffer()) }, file.name);
    field.value = "";
  };
  return (
    <fieldset class="people">
      <legend class="label">People{list.length ? ` · ${list.length}` : ""}</legend>
      <div class="adding">
        <input
          ref={input}
          class="field"
          aria-label="Name of somebody who takes part"
          placeholder="Type a name, or paste a list"
          dir="auto"
          maxLength={200}
          autocomplete="off"
          value={name}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.isComposing) return;
            event.preventDefault();
            if (name.trim()) add();
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (!/[\r\n]/.test(text.trim())) return;
            event.preventDefault();
            void read(text, "");
          }}
        />
        <button type="button" class="btn" disabled={!name.trim()} onClick={add}>
          Add
        </button>
      </div>
      <div class="ways">
        <button
          type="button"
          class="btn plain"
          aria-expanded={draft !== null}
          onClick={() => setDraft(draft ? null : BLANK)}
        >
          Paste a list
        </button>
        <label class="btn plain file">
          Choose a CSV file
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void chosen(event.currentTarget)}
          />
        </label>
      </div>
      {draft && <Lines draft={draft} set={setDraft} read={read} />}
      <List list={list} change={change} />
    </fieldset>
  );
}

/** The roster: typed one by one, pasted as lines, or out of a file. Nothing typed is lost when it has faults. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SetupScreen } from "../../generated/messages";
import { type Fault, isRefused, type Reply } from "../../lib/link";
import type { Stage } from "../../lib/mount";
import { base64, type Entry, joined, LARGEST, turned, twice, without } from "../../lib/roster";
import { count } from "../../lib/time";
import { Faults } from "./faults";

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

interface Draft {
  readonly text: string;
  readonly filename: string;
  readonly faults: readonly Fault[];
}

const BLANK: Draft = { text: "", filename: "", faults: [] };

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

interface LinesProps {
  draft: Draft;
  set(draft: Draft | null): void;
  read(text: string, filename: string): Promise<void>;
}

function Lines({ draft, set, read }: LinesProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="lines">
      {draft.faults.length > 0 && <Faults says={headline(draft)} faults={draft.faults} />}
      <textarea
        ref={field}
        class="field"
        rows={6}
        aria-label="A list of names"
        placeholder={"One name a line, or CSV with a column called name"}
        dir="auto"
        value={draft.text}
        onInput={(event) => set({ ...draft, text: event.currentTarget.value })}
      />
      <div class="ends">
        <button type="button" class="btn plain" onClick={() => set(null)}>
          Leave it
        </button>
        <button
          type="button"
          class="btn"
          disabled={!draft.text.trim()}
          onClick={() => void read(draft.text, draft.filename)}
        >
          Add these
        </button>
      </div>
    </div>
  );
}

function headline({ text, filename, faults }: Draft): string {
  const nothing = "Nothing was added yet.";
  if (!text.trim()) return nothing;
  return `${nothing} ${filename ? `In ${filename}` : "In the list"}, please mend ${count(faults.length, "place")}:`;
}

function List({ list, change }: Pick<Props, "list" | "change">) {
  const doubled = twice(list);
  if (!list.length) return <p class="faint none">You can also add people later, as they come.</p>;
  return (
    <>
      <ul class="roster" aria-label="Roster">
        {list.map((entry, i) => (
          <li key={`${i}-${entry.name}`}>
            <span class="serif cut" dir="auto" title={entry.name}>
              {entry.name}
            </span>
            <label class="role">
              <input
                type="checkbox"
                checked={entry.role === "facilitator"}
                onChange={() => change(turned(list, i))}
              />
              <span>
                facilitates<span class="aloud">: {entry.name}</span>
              </span>
            </label>
            <button
              type="button"
              class="drop"
              aria-label={`Remove ${entry.name}`}
              onClick={() => change(without(list, i))}
            >
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                <path
                  d="M3 3l10 10M13 3L3 13"
                  stroke="currentColor"
                  stroke-width="1.8"
                  stroke-linecap="round"
                />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {doubled.length > 0 && (
        <p class="hint" dir="auto">
          On the list more than once: {doubled.join(", ")}. Add something to tell them apart.
        </p>
      )}
    </>
  );
}

/** An agenda out of a CSV file, and into one; as slides; and on to the gathering itself. */
import { useSignal } from "@preact/signals";
import { dashboardUrl, ownBase } from "../../lib/dashboards";
import { bytesOf, textOf } from "../../lib/files";
import { type Fault, isRefused, type Reply } from "../../lib/link";
import { download } from "../../lib/outcomes_copy";
import { LARGEST, place } from "../../lib/roster";
import type { Part } from "./part";

interface Given extends Reply {
  readonly name: string;
  readonly media: string;
  readonly data: string;
}

interface Wrong {
  readonly says: string;
  readonly faults: readonly Fault[];
}

/** `replaced` is told what to say when another agenda has come in the place of this one. */
export function Files({ stage, screen, replaced }: Part & { replaced(says: string): void }) {
  const wrong = useSignal<Wrong | null>(null);
  const busy = useSignal("");
  const host = dashboardUrl("host", screen.code);
  const empty = screen.segments.length === 0;
  const fetch = async (type: "export" | "slides", says: string) => {
    if (busy.value) return;
    busy.value = says;
    const answer = await stage.link.request<Given>({ type, base: ownBase() });
    busy.value = "";
    wrong.value = isRefused(answer) ? { says: answer.text, faults: answer.faults ?? [] } : null;
    if (!isRefused(answer)) download(answer.name, bytesOf(answer.data), answer.media);
  };
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    const text = file.size > LARGEST ? "" : textOf(await file.arrayBuffer());
    field.value = "";
    if (!text) {
      const says = file.size ? `${file.name} is too large for an agenda.` : `${file.name} is empty.`;
      wrong.value = { says, faults: [] };
      return;
    }
    const answer = await stage.link.request({ type: "import", text, filename: file.name });
    if (!isRefused(answer)) {
      replaced(`The agenda is out of ${file.name} now.`);
      wrong.value = null;
    } else if (answer.faults?.length)
      wrong.value = { says: `Nothing was changed. In ${file.name}, please mend:`, faults: answer.faults };
    else wrong.value = { says: answer.text, faults: [] };
  };
  return (
    <div class="files">
      <div class="answers">
        <label class="btn file">
          Import CSV
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void read(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          class="btn"
          disabled={empty || !!busy.value}
          onClick={() => void fetch("export", "Writing the CSV file …")}
        >
          Export CSV
        </button>
        <button
          type="button"
          class="btn"
          disabled={empty || !!busy.value}
          onClick={() => void fetch("slides", "Making the slides …")}
        >
          Slides
        </button>
        {host && (
          <a class="btn" href={host}>
            To the gathering
          </a>
        )}
      </div>
      <p class="aloud" role="status">
        {busy.value}
      </p>
      {wrong.value && (
        <Mend
          {...wrong.value}
          onDone={() => {
            wrong.value = null;
          }}
        />
      )}
    </div>
  );
}

function Mend({ says, faults, onDone }: Wrong & { onDone(): void }) {
  return (
    <div class="faults" role="alert">
      <p>{says}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, at) => (
            <li key={at}>
              {place(fault.row, fault.column) && <b>{place(fault.row, fault.column)}: </b>}
              {fault.says}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="btn plain slim" onClick={onDone}>
        All right
      </button>
    </div>
  );
}

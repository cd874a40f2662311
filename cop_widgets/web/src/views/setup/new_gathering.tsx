/** A new gathering: a few questions, all but the title with an answer already. */
import "../../components/pill.css";
import { useState } from "preact/hooks";
import type { SetupScreen, TemplateCard } from "../../generated/messages";
import { isRefused, type Refused } from "../../lib/link";
import type { Stage } from "../../lib/mount";
import { type Entry, formFaults, joined, tidy } from "../../lib/roster";
import { templatesIn } from "../agenda/part";
import { Faults } from "./faults";
import { People } from "./people";

const LENGTHS = [15, 30, 60, 90] as const;
const USUAL = "60";

interface Form {
  readonly title: string;
  readonly community: string;
  readonly date: string;
  /** Minutes as chosen or typed; empty = no planned length. */
  readonly planned: string;
  /** The agenda to begin with; empty = none. */
  readonly template: string;
}

export function NewGathering({ stage, screen }: { stage: Stage<SetupScreen>; screen: SetupScreen }) {
  const [form, setForm] = useState<Form>({
    title: "",
    community: "",
    date: screen.today,
    planned: USUAL,
    template: "",
  });
  const [list, setList] = useState<readonly Entry[]>([]);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  // A length that somebody chose stays whatever the agenda is.
  const [meant, setMeant] = useState(false);
  const fill = (change: Partial<Form>) => setForm({ ...form, ...change });
  const create = async () => {
    // A name still in the field was meant too.
    const roster = joined(list, [{ name, role: "participant" }]);
    setList(roster);
    setName("");
    setBusy(true);
    const { template } = form;
    const answer = await stage.link.request({ type: "create", form: { ...asked(form), roster }, template });
    setBusy(false);
    setRefused(isRefused(answer) ? answer : null);
  };
  return (
    <form
      class="card new"
      aria-labelledby="cop-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && tidy(form.title)) void create();
      }}
    >
      <h2 id="cop-new">New gathering</h2>
      <label class="row">
        <span class="label">Title</span>
        <input
          class="field title"
          required
          dir="auto"
          maxLength={200}
          autocomplete="off"
          value={form.title}
          onInput={(e) => fill({ title: e.currentTarget.value })}
        />
      </label>
      <div class="pair">
        <label class="row">
          <span class="label">Community</span>
          <input
            class="field"
            dir="auto"
            maxLength={200}
            autocomplete="off"
            list="cop-communities"
            value={form.community}
            onInput={(e) => fill({ community: e.currentTarget.value })}
          />
          <datalist id="cop-communities">
            {screen.communities.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
        <label class="row">
          <span class="label">Date</span>
          <input
            class="field num"
            type="date"
            required
            value={form.date}
            onInput={(e) => fill({ date: e.currentTarget.value })}
          />
        </label>
      </div>
      <Agenda
        templates={templatesIn(stage.options.value)}
        template={form.template}
        set={(card) =>
          fill({
            template: card?.template ?? "",
            ...(!meant && { planned: card ? String(card.minutes) : USUAL }),
          })
        }
      />
      <Planned
        planned={form.planned}
        set={(planned) => {
          setMeant(true);
          fill({ planned });
        }}
      />
      <People stage={stage} list={list} change={setList} name={name} write={setName} />
      {refused && <Wrong says={formFaults(refused)} />}
      <div class="ends">
        <button type="submit" class="btn primary begin" disabled={busy || !tidy(form.title)}>
          {busy ? "One moment…" : "Begin"}
        </button>
      </div>
    </form>
  );
}

/** One fault is a sentence, several are a list. */
function Wrong({ says }: { says: readonly string[] }) {
  if (says.length === 1) return <Faults says={says[0]!} faults={[]} />;
  return <Faults says="Please mend:" faults={says.map((one) => ({ says: one }))} />;
}

function asked({ title, community, date, planned }: Form) {
  const minutes = Number(planned);
  return { title: tidy(title), community: tidy(community), date, planned_min: minutes > 0 ? minutes : null };
}

interface AgendaProps {
  templates: readonly TemplateCard[];
  template: string;
  set(card: TemplateCard | undefined): void;
}

/** None needs one: it can be planned later, or never. */
function Agenda({ templates, template, set }: AgendaProps) {
  if (!templates.length) return null;
  const find = (name: string) => templates.find((one) => one.template === name);
  return (
    <label class="row">
      <span class="label">Agenda</span>
      <select
        class="field"
        value={template}
        onChange={(event) => set(find(event.currentTarget.value))}
        aria-describedby={template ? "cop-agenda-about" : undefined}
      >
        <option value="">None for now</option>
        {templates.map((one) => (
          <option key={one.template} value={one.template}>
            {one.title} · {one.minutes} min
          </option>
        ))}
      </select>
      {template && (
        <span id="cop-agenda-about" class="quiet about" dir="auto">
          {find(template)?.about}
        </span>
      )}
    </label>
  );
}

function Planned({ planned, set }: { planned: string; set(minutes: string): void }) {
  const own = !LENGTHS.some((minutes) => String(minutes) === planned);
  return (
    <fieldset class="planned">
      <legend class="label">Planned length, in minutes</legend>
      <div class="lengths">
        {LENGTHS.map((minutes) => (
          <label key={minutes} class="pill">
            <input
              type="radio"
              name="cop-length"
              checked={planned === String(minutes)}
              onChange={() => set(String(minutes))}
            />
            <span class="num">{minutes}</span>
          </label>
        ))}
        <input
          class={`field num own ${own && planned ? "chosen" : ""}`}
          type="number"
          min="1"
          max="1440"
          inputMode="numeric"
          aria-label="Another length, in minutes"
          placeholder="other"
          value={own ? planned : ""}
          onInput={(event) => set(event.currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}

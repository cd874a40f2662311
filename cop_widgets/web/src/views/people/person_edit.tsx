/** Everything about one person that helps to welcome them. */
import { useSignal } from "@preact/signals";
import { RoleField } from "../../components/role_field";
import { SwitchLine } from "../../components/switch_line";
import { WritingField } from "../../components/writing_field";
import type { DescribePerson, PersonCard } from "../../generated/messages";
import { Dialog } from "../../lib/dialog";
import type { Role } from "../../lib/people_words";
import type { Part } from "./part";

interface Props {
  person: PersonCard;
  ask: Part["ask"];
  notice: Part["notice"];
  onClose(): void;
}

export function PersonEdit({ person: one, ask, notice, onClose }: Props) {
  const name = useSignal(one.name);
  const role = useSignal<Role>(one.role);
  const pronouns = useSignal(one.pronouns);
  const say = useSignal(one.say);
  const first_time = useSignal(one.first_time);
  const needs = useSignal(one.needs);
  const { person } = one;
  const keep = async (event: Event) => {
    event.preventDefault();
    const renamed = name.value.trim();
    if (renamed !== one.name && !(await ask({ kind: "rename_person", person, name: renamed }))) return;
    if (role.value !== one.role && !(await ask({ kind: "change_role", person, role: role.value }))) return;
    const said = described(one, {
      pronouns: pronouns.value.trim(),
      say: say.value.trim(),
      first_time: first_time.value,
      needs: needs.value.trim(),
    });
    if (said && !(await ask(said))) return;
    onClose();
  };
  return (
    <Dialog title={one.name} onClose={onClose}>
      <form class="stack" onSubmit={keep}>
        <WritingField first label="Name" text={name} most={200} />
        <RoleField
          label="Role"
          class="lined"
          value={role.value}
          onChange={(chosen) => {
            role.value = chosen;
          }}
        />
        <WritingField label="Pronouns" text={pronouns} most={60} placeholder="they/them" />
        <WritingField label="How the name is said" text={say} most={100} placeholder="MEH-leh" />
        <label class="tick-line">
          <input
            type="checkbox"
            checked={first_time.value}
            onChange={(event) => {
              first_time.value = event.currentTarget.checked;
            }}
          />
          <span>Here for the first time</span>
        </label>
        <div class="private stack">
          <WritingField label="What they need to take part" text={needs} most={500} lines={2} />
          <p class="small">Only you and they see this. It is in no file and on no wall.</p>
        </div>
        {notice && (
          <p class="banner" role="status">
            {notice}
          </p>
        )}
        <div class="answers">
          <button type="submit" class="btn primary" disabled={!name.value.trim()}>
            Keep
          </button>
          <button type="button" class="btn plain" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
      <div class="stack apart">
        <SwitchLine
          title="Their phone steers too"
          says={
            one.phone
              ? "Queue, turns, prompts and timers, on a page of their own."
              : "As soon as they have joined by phone."
          }
          on={one.remote}
          disabled={!one.phone && !one.remote}
          onChange={(on) => ask({ kind: "set_remote", person, on })}
        />
      </div>
    </Dialog>
  );
}

type Said = Pick<PersonCard, "pronouns" | "say" | "first_time" | "needs">;

/** The command that says what has changed; `null` where nothing has. */
export function described(before: PersonCard, now: Said): DescribePerson | null {
  const changed = (["pronouns", "say", "first_time", "needs"] as const).filter(
    (field) => now[field] !== before[field],
  );
  if (!changed.length) return null;
  const fields = Object.fromEntries(changed.map((field) => [field, now[field]]));
  return { kind: "describe_person", person: before.person, ...fields };
}

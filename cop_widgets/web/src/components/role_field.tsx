/** What somebody does in the gathering, out of all roles there are. */
import { ROLES, type Role } from "../lib/people_words";

interface Props {
  label: string;
  /** The label is for screen readers alone. */
  quietly?: boolean;
  class?: string;
  value: string;
  onChange(role: Role): void;
}

export function RoleField({ label, quietly, class: kind = "stack tight", value, onChange }: Props) {
  return (
    <label class={kind}>
      <span class={quietly ? "aloud" : "label"}>{label}</span>
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value as Role)}>
        {ROLES.map(([role, says]) => (
          <option key={role} value={role}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

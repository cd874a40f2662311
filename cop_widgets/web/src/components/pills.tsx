/** One of a few, as pills. */
import "./pill.css";

interface Props<V extends string | number | null> {
  /** What is chosen, for a heading and for the group of radio buttons. */
  label: string;
  name: string;
  value: V;
  choices: readonly (readonly [V, string])[];
  onChange(value: V): void;
}

export function Pills<V extends string | number | null>({ label, name, value, choices, onChange }: Props<V>) {
  return (
    <fieldset>
      <legend class="label">{label}</legend>
      <div class="pills">
        {choices.map(([one, says]) => (
          <label key={String(one)} class="pill">
            <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
            <span>{says}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A small whole number with a button on either side. */
import "./number_field.css";

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange(value: number): void;
}

export function NumberField({ label, value, least, most, onChange }: Props) {
  const to = (wanted: number) => onChange(Math.max(least, Math.min(most, wanted)));
  return (
    <fieldset class="number-field" aria-label={label}>
      <span>{label}</span>
      <div class="turner">
        <button type="button" aria-label="One fewer" disabled={value <= least} onClick={() => to(value - 1)}>
          −
        </button>
        <output class="num" aria-live="polite">
          {value}
        </output>
        <button type="button" aria-label="One more" disabled={value >= most} onClick={() => to(value + 1)}>
          +
        </button>
      </div>
    </fieldset>
  );
}

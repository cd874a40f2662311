/** Something that is on or off. What is refused goes back to where it was. */
import "./switch_line.css";

interface Props {
  title: string;
  says?: string;
  on: boolean;
  disabled?: boolean;
  /** True when it was committed. */
  onChange(on: boolean): Promise<boolean>;
}

export function SwitchLine({ title, says = "", on, disabled = false, onChange }: Props) {
  return (
    <label class="switch-line">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => {
          const box = event.currentTarget;
          void onChange(box.checked).then((done) => {
            if (!done) box.checked = on;
          });
        }}
      />
      <span>
        {title}
        {says && <small class="quiet">{says}</small>}
      </span>
    </label>
  );
}

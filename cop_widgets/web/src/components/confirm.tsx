/** Asking once more, in place. The safe answer comes first and has the focus; Escape is that answer. */
import { useEffect, useId, useRef } from "preact/hooks";
import "./confirm.css";

export interface Asked {
  says: string;
  yes: string;
  onYes(): void;
  onCancel(): void;
}

export function Confirm({ says, yes, onYes, onCancel }: Asked) {
  const described = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div class="confirm" role="alertdialog" aria-label={yes} aria-describedby={described} onKeyDown={pressed}>
      <p id={described}>{says}</p>
      <div class="answers">
        <button type="button" class="btn" ref={cancel} onClick={onCancel}>
          Cancel
        </button>
        <button type="button" class="btn primary" onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}

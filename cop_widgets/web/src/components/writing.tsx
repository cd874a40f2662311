/** Words to be changed in place. Escape leaves them as they were. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  label: string;
  button: string;
  text: string;
  onDone(text: string): Promise<boolean>;
  onStop(): void;
}

export function Writing({ label, button, text, onDone, onStop }: Props) {
  const id = useId();
  const written = useSignal(text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const done = async (event: Event) => {
    event.preventDefault();
    if (await onDone(written.value)) onStop();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onStop();
  };
  return (
    <form class="writing" onSubmit={done} onKeyDown={pressed}>
      <label for={id} dir="auto">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        value={written.value}
        onInput={(event) => {
          written.value = event.currentTarget.value;
        }}
      />
      <div class="answers">
        <button type="submit" class="btn primary" disabled={!written.value.trim()}>
          {button}
        </button>
        <button type="button" class="btn plain" onClick={onStop}>
          Cancel
        </button>
      </div>
    </form>
  );
}

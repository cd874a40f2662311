/** A line to write on and a button; the line is empty again once what it said is kept. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import "./adding.css";

interface Props {
  label: string;
  button: string;
  placeholder?: string;
  /** True when it was kept. */
  onAdd(text: string): Promise<boolean>;
}

export function Adding({ label, button, placeholder = "", onAdd }: Props) {
  const id = useId();
  const text = useSignal("");
  const add = async (event: Event) => {
    event.preventDefault();
    const written = text.value;
    if (written.trim() && (await onAdd(written.trim())) && text.value === written) text.value = "";
  };
  return (
    <form class="adding-line" onSubmit={add}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={200}
        placeholder={placeholder}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="btn" disabled={!text.value.trim()}>
        {button}
      </button>
    </form>
  );
}

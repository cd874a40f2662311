/** A label over a line or several to write on, held in a signal. */
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";

interface Props {
  label: string;
  text: Signal<string>;
  most: number;
  lines?: number;
  placeholder?: string;
  required?: boolean;
  type?: "text" | "date" | "url";
  list?: string;
  first?: boolean;
}

export function WritingField({
  label,
  text,
  most,
  lines = 1,
  placeholder,
  required,
  type = "text",
  list,
  first,
}: Props) {
  const id = useId();
  const shared = {
    id,
    class: "field",
    dir: "auto" as const,
    autocomplete: "off",
    maxLength: most,
    placeholder: placeholder ?? "",
    required: required ?? false,
    value: text.value,
    "data-first": first || undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      text.value = event.currentTarget.value;
    },
  };
  return (
    <div class="lined">
      <label for={id}>{label}</label>
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input type={type} list={list} {...shared} />}
    </div>
  );
}

/** A field that is settled when it is left or by Enter; Escape gives back what was there. What is refused stays. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";

interface Props {
  label: string;
  value: string;
  most: number;
  lines?: number;
  /** The label is for screen readers alone. */
  quietly?: boolean;
  class?: string;
  placeholder?: string;
  numeric?: boolean;
  disabled?: boolean;
  /** Why a text cannot be; empty = it can. */
  wrong?(text: string): string;
  /** True when it was committed. */
  onDone(text: string): Promise<boolean>;
}

export function Settled(props: Props) {
  const {
    label,
    value,
    most,
    lines = 1,
    quietly,
    placeholder = "",
    numeric,
    disabled,
    wrong,
    onDone,
  } = props;
  const id = useId();
  const typed = useSignal<string | null>(null);
  const why = useSignal("");
  const settle = async () => {
    const text = typed.value;
    if (text === null) return;
    why.value = text === value ? "" : (wrong?.(text) ?? "");
    if (why.value) return;
    if (text === value || (await onDone(text))) if (typed.value === text) typed.value = null;
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && typed.value !== null) {
      event.stopPropagation();
      typed.value = null;
      why.value = "";
    }
    if (event.key === "Enter" && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void settle();
    }
  };
  const shared = {
    id,
    class: `field ${props.class ?? ""}`,
    dir: numeric ? undefined : ("auto" as const),
    autocomplete: "off",
    maxLength: most,
    placeholder,
    disabled: disabled ?? false,
    value: typed.value ?? value,
    "aria-invalid": why.value ? true : undefined,
    "aria-describedby": why.value ? `${id}-why` : undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      typed.value = event.currentTarget.value;
    },
    onBlur: () => void settle(),
    onKeyDown: pressed,
  };
  return (
    <div class="lined">
      <label for={id} class={quietly ? "aloud" : ""}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input type="text" inputMode={numeric ? "decimal" : undefined} {...shared} />
      )}
      {why.value && (
        <p id={`${id}-why`} class="why" role="alert">
          {why.value}
        </p>
      )}
    </div>
  );
}

/** A small window over the view. The browser's own `dialog` keeps the focus inside and gives it back. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
  /** `side` stands at the end edge, `near` at a place of its own. */
  kind?: "middle" | "side" | "near";
  at?: { x: number; y: number } | undefined;
}

export function Dialog({ title, onClose, children, kind = "middle", at }: Props) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog.close?.();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by the browser's own hand
    <dialog
      ref={ref}
      class={`window ${kind}`}
      aria-labelledby={id}
      style={at ? { left: `${at.x}px`, top: `${at.y}px` } : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div class="inside">
        <header>
          <h2 id={id} class="cut" dir="auto" title={title}>
            {title}
          </h2>
          <button type="button" class="shut" aria-label="Close" onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M3 3l10 10M13 3L3 13"
                stroke="currentColor"
                stroke-width="1.8"
                stroke-linecap="round"
              />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** The newest function as a signal, so that what is computed from it follows. */
import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

export function useLatest<T>(value: (now: number) => T) {
  const held = useSignal({ value });
  useLayoutEffect(() => {
    held.value = { value };
  });
  return {
    get value() {
      return held.value.value;
    },
  };
}

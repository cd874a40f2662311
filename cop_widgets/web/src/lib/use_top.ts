/** What is new begins at its top, however far down the one before was read. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A ref for the element to bring into sight whenever `at` is another than before. */
export function useTop<E extends HTMLElement>(at: string): RefObject<E | null> {
  const top = useRef<E>(null);
  const seen = useRef(at);
  useEffect(() => {
    if (seen.current !== at) top.current?.scrollIntoView?.({ block: "nearest" });
    seen.current = at;
  }, [at]);
  return top;
}

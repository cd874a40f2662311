/** Makes what stands in an element smaller until all of it fits: a wall does not scroll. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** From the size meant down to where only a very long list still needs more. */
export const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4] as const;

/** The largest size that fits; the smallest where none does. */
export function fitting(fits: (size: number) => boolean): number {
  return SIZES.find(fits) ?? SIZES[SIZES.length - 1]!;
}

/** Keeps `--fit` on the element, and looks anew when it is drawn or its room changes. */
export function useFit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => {
      const element = ref.current;
      if (!element) return;
      fitting((size) => {
        element.style.setProperty("--fit", String(size));
        return isWhole(element);
      });
    };
    measure();
    if (!ref.current || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(measure);
    watch.observe(ref.current);
    return () => watch.disconnect();
  });
}

const isWhole = ({ scrollHeight, clientHeight }: HTMLElement): boolean => scrollHeight <= clientHeight + 2;

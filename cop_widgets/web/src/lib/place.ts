import { useEffect } from "preact/hooks";
import { correctAddress, keepInAddress, ours, type Place, placeIn, wayTo } from "./address";
import { isRefused } from "./link";
import type { Stage } from "./mount";
import { reloadOnceAnswered } from "./reload";

/**
 * Keep the place that a view shows in the page's address, and go where Back and Forward lead.
 *
 * `refused` is told why that could not be shown.
 */
export function usePlace<S>(
  { link }: Stage<S>,
  { gathering, wall }: Place,
  refused: (text: string) => void = () => undefined,
): void {
  useEffect(() => {
    if (!ours()) return;
    const here = { gathering, wall };
    keepInAddress(here);
    const moved = async () => {
      const way = wayTo(here, placeIn(location.search));
      if (way === "load") return reloadOnceAnswered();
      const answer = way && (await link.request(way));
      if (!answer || !isRefused(answer)) return;
      correctAddress(here);
      refused(answer.text);
    };
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  }, [gathering, wall]);
}

/** To the wall as by going forward: the dashboard follows its address. */
import { queryWith } from "../lib/address";

export function toWall(): void {
  const search = queryWith(location.search, { screen: "wall" });
  history.pushState({ cop: "over" }, "", `${location.pathname}${search}${location.hash}`);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}

/** What the dashboard on this page shows: its own class says so. */
import { type ReadonlySignal, signal } from "@preact/signals";

export type Mode = "" | "facilitator" | "wall" | "setup";

const MODES: readonly Mode[] = ["wall", "facilitator", "setup"];

export function modeIn(classes: DOMTokenList): Mode {
  return MODES.find((mode) => classes.contains(`cop-mode-${mode}`)) ?? "";
}

/** The first such element, as soon as there is one. */
function there(selector: string): Promise<Element> {
  return new Promise((resolve) => {
    const find = () => {
      const found = document.querySelector(selector);
      if (!found) return;
      look.disconnect();
      resolve(found);
    };
    const look = new MutationObserver(find);
    look.observe(document.body, { childList: true, subtree: true });
    find();
  });
}

/** Follow the dashboard's mode; empty until there is one. */
export function followMode(): ReadonlySignal<Mode> {
  const mode = signal<Mode>("");
  void there(".cop-dashboard").then((dashboard) => {
    const learn = () => {
      mode.value = modeIn(dashboard.classList);
    };
    new MutationObserver(learn).observe(dashboard, { attributes: true, attributeFilter: ["class"] });
    learn();
  });
  return mode;
}

/** Whether this page has what the tour leads through: a board with tabs beside it. Planning has none. */
export function followTabs(): ReadonlySignal<boolean> {
  const has = signal(false);
  void there(".cop-dashboard-tabs").then(() => {
    has.value = true;
  });
  return has;
}

/** Which of several things stands beside the board. Arrow keys move, as tabs do. */
import "../tokens.css";
import "./dashboard_tabs.css";
import { useRef } from "preact/hooks";
import { type Stage, view } from "../lib/mount";

interface Tab {
  readonly name: string;
  readonly open: boolean;
  readonly mark: string;
  readonly says: string;
}

interface TabsScreen {
  readonly seq: number;
  readonly tabs: readonly Tab[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 };

export function DashboardTabs({ stage }: { stage: Stage<TabsScreen> }) {
  const list = useRef<HTMLDivElement>(null);
  const tabs = stage.screen.value?.tabs ?? [];
  const open = (tab: string) => void stage.link.request({ type: "tab", tab });
  const pressed = (event: KeyboardEvent, at: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.max(0, Math.min(tabs.length - 1, at + step));
    open(tabs[to]!.name);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Beside the board" ref={list}>
      {tabs.map(({ name, open: isOpen, mark, says }, at) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={isOpen}
          tabIndex={isOpen ? 0 : -1}
          onClick={() => open(name)}
          onKeyDown={(event) => pressed(event, at)}
        >
          {name}
          {mark && (
            <span class="mark num">
              <span aria-hidden="true">{mark}</span>
              <span class="aloud">, {says}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

export default view<TabsScreen>("dashboard_tabs", DashboardTabs);

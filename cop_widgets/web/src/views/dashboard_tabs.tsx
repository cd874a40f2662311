/** Which of several things stands beside the board. Arrow keys move, as tabs do. */
import "../tokens.css";
import "./dashboard_tabs.css";
import { useRef } from "preact/hooks";
import { TabIcon } from "../components/tab_icon";
import { type Stage, view } from "../lib/mount";
import { columns, tabAt } from "../lib/tabs";

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

export function DashboardTabs({ stage }: { stage: Stage<TabsScreen> }) {
  const list = useRef<HTMLDivElement>(null);
  const tabs = stage.screen.value?.tabs ?? [];
  const open = (tab: string) => void stage.link.request({ type: "tab", tab });
  const pressed = (event: KeyboardEvent, at: number) => {
    const to = tabAt(event.key, at, tabs.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    open(tabs[to]!.name);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  const row = columns(tabs.length);
  const many = row < tabs.length;
  return (
    <div
      class={many ? "tabs rows" : "tabs"}
      style={many ? `--row:${row}` : undefined}
      role="tablist"
      aria-label="Beside the board"
      ref={list}
    >
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
          {many && <TabIcon name={name} />}
          <span class="name">{name}</span>
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

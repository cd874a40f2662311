/** A model that answers as a kernel would: plausible, not right. For looking at views without one. */
import type { AgendaScreen, BoardScreen, Command } from "../src/generated/messages";
import { predictAgenda } from "../src/lib/agenda";
import { predict } from "../src/lib/board_predict";
import type { Callback, Model } from "../src/lib/model";

type Message = { type: string; id: string; command?: Command; text?: string };

const ANSWER_MS = 25;

export class FakeKernel implements Model {
  /** All that was sent, for tests. */
  readonly sent: Message[] = [];
  /** Set to make the next command be refused. */
  refuse: string | null = null;
  private readonly listeners = new Map<string, Set<Callback>>();
  private readonly past: unknown[] = [];
  constructor(private readonly state: Record<string, unknown>) {}

  get(name: string): unknown {
    return this.state[name] ?? null;
  }
  on(event: string, callback: Callback): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(callback));
  }
  off(event: string, callback: Callback): void {
    this.listeners.get(event)?.delete(callback);
  }
  send(content: unknown): void {
    const message = content as Message;
    this.sent.push(message);
    setTimeout(() => this.answer(message), ANSWER_MS);
  }
  set(name: string, value: unknown): void {
    this.state[name] = value;
    this.tell(`change:${name}`);
  }
  private tell(event: string, ...args: unknown[]): void {
    for (const callback of this.listeners.get(event) ?? []) callback(...args);
  }
  private answer(message: Message): void {
    this.tell("msg:custom", this.reply(message));
  }
  private reply(message: Message): object {
    const { type, id, command } = message;
    if (type === "ping") return { type: "pong" };
    if (type === "roster") return { type, id, ...readRoster(message.text ?? "") };
    if (type !== "command" || !command) return { type: "done", id, seq: 0 };
    const refused = this.refuse;
    this.refuse = null;
    if (refused) return { type: "refused", id, code: "not_now", text: refused, faults: [] };
    const screen = this.state.screen as BoardScreen;
    this.set("screen", { ...this.after(screen, command), seq: screen.seq + 1 });
    return { type: "done", id, seq: screen.seq + 1 };
  }
  private after(screen: BoardScreen, command: Command): BoardScreen {
    if (command.kind === "undo") return (this.past.pop() as BoardScreen | undefined) ?? screen;
    this.past.push(screen);
    if ("segments" in screen) return predictAgenda(screen as unknown as AgendaScreen, command) as never;
    if (command.kind === "add_person") {
      const tile = {
        ...screen.tiles[0]!,
        person: `p${screen.tiles.length}`,
        name: command.name,
        key: "",
        speaking: false,
        heard: false,
        talk_ms: 0,
        turns: 0,
        here: true,
        share: 0,
      };
      return { ...screen, tiles: [...screen.tiles, tile] };
    }
    return predict(screen, command, Date.now());
  }
}

function readRoster(text: string) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const faults = lines.flatMap((line, i) =>
    line.length > 200
      ? [{ says: "This name is longer than 200 characters.", row: i + 1, column: "name" }]
      : [],
  );
  const entries = lines.filter(Boolean).map((name) => ({ name: name.split(",")[0]!, role: "participant" }));
  return { entries: faults.length ? [] : entries, faults };
}

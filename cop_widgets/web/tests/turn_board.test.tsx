import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { board, setup } from "../harness/fixtures_board";
import type { BoardScreen } from "../src/generated/messages";
import { unsavedPeople } from "../src/lib/desk";
import type { ViewModule } from "../src/lib/model";
import gatheringBar from "../src/views/gathering_bar";
import gatheringSetup from "../src/views/gathering_setup";
import turnBoard from "../src/views/turn_board";
import { countingListeners, FakeModel } from "./fake_model";

const settled = () => vi.advanceTimersByTimeAsync(40);

async function shown(view: ViewModule, screen: unknown) {
  const model = new FakeModel({ screen, trouble: null, options: {} });
  const el = document.createElement("div");
  document.body.append(el);
  const cleanup = view.render({ model, el });
  await settled();
  const root = el.firstElementChild as HTMLElement;
  const commands = () => model.sent.filter(({ type }) => type === "command");
  const floor = (name: string) =>
    [...root.querySelectorAll<HTMLElement>(".tile")]
      .find((tile) => tile.querySelector("b")?.textContent === name)
      ?.querySelector<HTMLElement>(".floor") as HTMLElement;
  return { model, el, root, cleanup, commands, floor };
}
const press = (key: string, from: EventTarget = document.body) =>
  from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("TurnBoard", () => {
  it("paints a tap before the log has answered, and settles with it", async () => {
    const { model, root, floor, commands, cleanup } = await shown(
      turnBoard,
      board({ people: 5, speaking: 1 }),
    );
    floor("Jo").click();
    await settled();
    expect(root.querySelector(".holders h2")?.textContent).toBe("Jo");
    expect(root.dataset.pending).toBe("1");
    expect(commands()[0]).toMatchObject({ command: { kind: "start_turn", person: "p2" } });
    model.says({ type: "done", id: commands()[0]?.id, seq: 42 });
    await settled();
    expect(root.dataset.pending).toBe("1");
    model.set("screen", { ...board({ people: 5 }), seq: 42 });
    await settled();
    expect(root.dataset.pending).toBe("0");
    expect(root.dataset.seq).toBe("42");
    cleanup();
  });

  it("says quietly on the tile when a tap is not saved after a second", async () => {
    const { model, root, floor, commands, cleanup } = await shown(turnBoard, board({ people: 5 }));
    floor("Jo").click();
    await vi.advanceTimersByTimeAsync(900);
    expect(root.querySelector(".unsaved")).toBeNull();
    await vi.advanceTimersByTimeAsync(500);
    expect(floor("Jo").querySelector(".unsaved")?.textContent).toBe("not saved yet");
    expect(root.querySelectorAll(".unsaved")).toHaveLength(1);
    model.says({ type: "done", id: commands()[0]?.id, seq: 99 });
    await settled();
    expect(root.querySelector(".unsaved")).toBeNull();
    cleanup();
  });

  it("knows whose taps are not saved", () => {
    const one = (person: string, at_ms: number, seq: number | null = null) =>
      ({ id: `${person}${at_ms}`, command: { kind: "start_turn", person }, at_ms, seq }) as const;
    const asked = [one("p1", 0), one("p1", 10), one("p2", 0, 7), one("p3", 900)];
    expect(unsavedPeople(asked, 1500)).toEqual(["p1"]);
    expect(unsavedPeople([{ id: "u", command: { kind: "undo" }, at_ms: 0, seq: null }], 9000)).toEqual([]);
  });

  it("takes a tap back that is refused, and says why", async () => {
    const { model, root, floor, commands, cleanup } = await shown(turnBoard, board({ people: 5 }));
    floor("Mele").click();
    await settled();
    model.says({
      type: "refused",
      id: commands()[0]?.id,
      code: "log_full",
      text: "The disk is full.",
      faults: [],
    });
    await settled();
    expect(root.querySelector(".holders")).toBeNull();
    expect(root.querySelector("[role=alert]")?.textContent).toContain("The disk is full.");
    cleanup();
  });

  it("acts on single keys, but not while a field has the focus or when they are switched off", async () => {
    const { el, commands, cleanup } = await shown(turnBoard, board({ people: 5 }));
    press("j");
    await settled();
    const field = document.createElement("input");
    el.append(field);
    press("m", field);
    press("u", field);
    expect(commands().map(({ command }) => command)).toEqual([{ kind: "start_turn", person: "p2" }]);
    cleanup();
    localStorage.setItem("cop.board.keys", "off");
    const again = await shown(turnBoard, board({ people: 5 }));
    press("j");
    expect(again.commands()).toEqual([]);
    again.cleanup();
  });

  it("shows the first of two keys until the second, Escape or some seconds", async () => {
    const { root, commands, cleanup } = await shown(turnBoard, board({ people: 60 }));
    const typed = () => root.querySelector(".note [role=status]")?.textContent;
    press(".");
    await settled();
    expect([root.dataset.lead, typed()]).toEqual([
      ".",
      ". and then the second key on the tile; Escape forgets it.",
    ]);
    press("Escape");
    await settled();
    expect([root.dataset.lead, typed()]).toEqual(["", ""]);
    press(".");
    await vi.advanceTimersByTimeAsync(5000);
    expect([root.dataset.lead, typed()]).toEqual(["", ""]);
    press("m");
    press(".");
    press("m");
    expect(commands().map(({ command }) => (command as { person: string }).person)).toEqual(["p0", "p48"]);
    cleanup();
  });

  it("has one tab stop among the tiles, moved by arrow keys", async () => {
    const { root, floor, cleanup } = await shown(turnBoard, board({ people: 5 }));
    const stops = () =>
      [...root.querySelectorAll<HTMLElement>(".tile .floor")].filter((one) => one.tabIndex === 0);
    expect(stops()).toEqual([floor("Mele")]);
    floor("Mele").focus();
    press("ArrowRight", floor("Mele"));
    await settled();
    expect(document.activeElement).toBe(floor("Hana"));
    expect(stops()).toEqual([floor("Hana")]);
    cleanup();
  });

  it("tells screen readers who has the floor, never a tick", async () => {
    const { root, cleanup } = await shown(turnBoard, board({ people: 5, speaking: 1 }));
    const live = [...root.querySelectorAll("[aria-live]")];
    expect(live.map((one) => one.textContent)).toEqual(["Mele has the floor"]);
    let changes = 0;
    const watch = new MutationObserver((records) => {
      changes += records.length;
    });
    watch.observe(live[0] as Element, { childList: true, characterData: true, subtree: true });
    await vi.advanceTimersByTimeAsync(3000);
    expect(changes).toBe(0);
    watch.disconnect();
    cleanup();
  });

  it("touches only text that changed on a tick", async () => {
    const { root, cleanup } = await shown(turnBoard, board({ people: 40, speaking: 1 }));
    const touched: MutationRecord[] = [];
    const watch = new MutationObserver((records) => void touched.push(...records));
    watch.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    await vi.advanceTimersByTimeAsync(1000);
    touched.push(...watch.takeRecords());
    watch.disconnect();
    // The clock in the banner and the one on the tile.
    expect(new Set(touched.map(({ target }) => target)).size).toBeLessThanOrEqual(2);
    cleanup();
  });

  it("leads to earlier turns, forty at a time", async () => {
    const screen = board({ people: 5, speaking: 0 }) as BoardScreen;
    const one = screen.recent[0] as BoardScreen["recent"][number];
    const recent = Array.from({ length: 95 }, (_, i) => ({ ...one, stretch: `t${i}`, start_ms: i * 1000 }));
    const { root, cleanup } = await shown(turnBoard, { ...screen, recent });
    press("c");
    await settled();
    const earlier = () =>
      [...root.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Earlier turns");
    const counts = [root.querySelectorAll(".line").length];
    while (earlier()) {
      earlier()?.click();
      await settled();
      counts.push(root.querySelectorAll(".line").length);
    }
    expect(counts).toEqual([40, 80, 95]);
    cleanup();
  });

  it("opens corrections by key and sends what is corrected in microseconds", async () => {
    const screen = board({ people: 5, speaking: 0 }) as BoardScreen;
    const { root, commands, cleanup } = await shown(turnBoard, screen);
    press("c");
    await settled();
    root.querySelector<HTMLElement>(".line")?.click();
    await settled();
    root.querySelector<HTMLElement>("[aria-label='From: +5 s']")?.click();
    const began = screen.clock.began_ms ?? 0;
    const start = (screen.recent[0]?.start_ms ?? 0) - began + 5000;
    expect(commands()[0]).toMatchObject({
      command: { kind: "correct_stretch", stretch: "s0", start: (began + start) * 1000 },
    });
    cleanup();
  });
});

describe("GatheringBar", () => {
  it("asks before it ends, with Cancel first", async () => {
    const { root, commands, cleanup } = await shown(gatheringBar, board({ people: 5 }));
    const button = (text: string) =>
      [...root.querySelectorAll<HTMLElement>("button")].find(
        (one) => one.textContent?.trim() === text,
      ) as HTMLElement;
    button("End").click();
    await settled();
    expect(document.activeElement).toBe(button("Cancel"));
    expect(commands()).toEqual([]);
    button("End the gathering").click();
    await settled();
    expect(commands()[0]).toMatchObject({ command: { kind: "end_gathering" } });
    cleanup();
  });

  it("says when the connection was lost", async () => {
    const { model, root, cleanup } = await shown(gatheringBar, board({ people: 5 }));
    model.says({ type: "pong" });
    await vi.advanceTimersByTimeAsync(9500);
    expect(root.querySelector("[role=status]")?.textContent).toContain(
      "Everything tapped so far is kept. Reload the page.",
    );
    expect(root.dataset.connected).toBe("false");
    cleanup();
  });
});

describe("roles", () => {
  const choose = async (field: HTMLSelectElement | null | undefined, role: string) => {
    expect([...(field?.options ?? [])].map((one) => one.textContent)).toEqual([
      "participant",
      "facilitator",
      "co-facilitator",
      "note keeper",
      "stack keeper",
      "mentor",
    ]);
    field!.value = role;
    field!.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  };

  it("are all there for somebody at the table; choosing alone changes nothing", async () => {
    const { root, commands, cleanup } = await shown(turnBoard, board({ people: 5 }));
    root.querySelector<HTMLElement>("[aria-label='More about Jo']")?.click();
    await settled();
    const field = root.querySelector<HTMLSelectElement>("dialog select");
    const change = field?.form?.querySelector<HTMLButtonElement>("[type=submit]");
    expect(change?.disabled).toBe(true);
    await choose(field, "note_keeper");
    expect(commands()).toEqual([]);
    change?.click();
    await settled();
    expect(commands()).toMatchObject([
      { command: { kind: "change_role", person: "p2", role: "note_keeper" } },
    ]);
    expect(root.querySelector("dialog")).toBeNull();
    cleanup();
  });

  it("are all there for somebody who comes late", async () => {
    const { root, commands, cleanup } = await shown(turnBoard, board({ people: 5 }));
    const add = [...root.querySelectorAll("button")].find((one) => /Add someone/.test(one.textContent ?? ""));
    add?.click();
    await settled();
    const name = root.querySelector<HTMLInputElement>("dialog input");
    name!.value = "Aroha";
    name!.dispatchEvent(new Event("input", { bubbles: true }));
    await choose(root.querySelector<HTMLSelectElement>("dialog select"), "mentor");
    root.querySelector<HTMLFormElement>("dialog form")?.requestSubmit();
    await settled();
    expect(commands()).toMatchObject([{ command: { kind: "add_person", name: "Aroha", role: "mentor" } }]);
    cleanup();
  });

  it("and what a file says to welcome somebody go along to the new gathering", async () => {
    const { model, root, cleanup } = await shown(gatheringSetup, setup(0));
    const paste = [...root.querySelectorAll("button")].find((one) => one.textContent === "Paste a list");
    paste?.click();
    await settled();
    const area = root.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "name,pronouns\nMele,she/her\n";
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    [...root.querySelectorAll("button")].find((one) => one.textContent === "Add these")?.click();
    const id = model.sent.find(({ type }) => type === "roster")?.id;
    const told = { pronouns: "she/her", say: "MEH-leh", first_time: true, needs: "near the door" };
    model.says({ type: "roster", id, entries: [{ name: "Mele", role: "participant", ...told }], faults: [] });
    await settled();
    const line = root.querySelector(".roster li");
    expect(line?.textContent).toContain("she/her · say MEH-leh · first time · needs noted");
    expect(line?.textContent).not.toContain("near the door");
    await choose(line?.querySelector("select"), "stack_keeper");
    const title = root.querySelector<HTMLInputElement>("input.title");
    title!.value = "Thursday";
    title!.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    root.querySelector<HTMLFormElement>("form.new")?.requestSubmit();
    const created = model.sent.find(({ type }) => type === "create") as { form?: { roster: unknown } };
    expect(created.form?.roster).toEqual([{ name: "Mele", role: "stack_keeper", ...told }]);
    cleanup();
  });
});

describe("GatheringSetup", () => {
  const typed = (field: HTMLInputElement, text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  it("creates with all that was typed, a name still in the field too", async () => {
    const { model, root, cleanup } = await shown(gatheringSetup, setup(0));
    typed(root.querySelector(".title") as HTMLInputElement, " Thursday  gathering ");
    typed(root.querySelector(".adding input") as HTMLInputElement, "Hēmi 👋");
    await settled();
    root.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settled();
    expect(model.sent.find(({ type }) => type === "create")).toMatchObject({
      form: {
        title: "Thursday gathering",
        community: "",
        date: "2026-11-21",
        planned_min: 60,
        roster: [{ name: "Hēmi 👋", role: "participant" }],
      },
    });
    cleanup();
  });

  it("shows faults of a pasted list by place and keeps what was pasted", async () => {
    const { model, root, cleanup } = await shown(gatheringSetup, setup(0));
    [...root.querySelectorAll<HTMLElement>("button")]
      .find((one) => one.textContent === "Paste a list")
      ?.click();
    await settled();
    const area = root.querySelector("textarea") as HTMLTextAreaElement;
    area.value = "name\n\nMele\n";
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    [...root.querySelectorAll<HTMLElement>("button")].find((one) => one.textContent === "Add these")?.click();
    const asked = model.sent.find(({ type }) => type === "roster");
    model.says({
      type: "roster",
      id: asked?.id,
      entries: [],
      faults: [{ says: "The name is missing.", row: 2, column: "name" }],
    });
    await settled();
    expect(root.querySelector(".faults")?.textContent).toContain("row 2, column name: The name is missing.");
    expect(root.querySelector("textarea")?.value).toBe("name\n\nMele\n");
    cleanup();
  });
});

describe("a file of names", () => {
  const given = async (root: HTMLElement, file: File) => {
    const field = root.querySelector("input[type=file]") as HTMLInputElement;
    Object.defineProperty(field, "files", { value: [file], configurable: true });
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  };

  it("goes to the kernel as bytes, and comes back as text where it has faults", async () => {
    const { model, root, cleanup } = await shown(gatheringSetup, setup(0));
    await given(root, new File([new Uint8Array([0x5a, 0x6f, 0xeb])], "people.csv"));
    const asked = model.sent.find(({ type }) => type === "roster");
    expect(asked).toMatchObject({ data: "Wm/r", filename: "people.csv" });
    expect(asked).not.toHaveProperty("text");
    const faults = [{ says: "Zoë stands in row 2 too.", row: 3, column: "name" }];
    model.says({ type: "roster", id: asked?.id, entries: [], faults, text: "name\nZoë\nZoë\n" });
    await settled();
    expect(root.querySelector("textarea")?.value).toBe("name\nZoë\nZoë\n");
    cleanup();
  });

  it("that holds no names is said, and nothing of it stands in the field", async () => {
    const { model, root, cleanup } = await shown(gatheringSetup, setup(0));
    await given(root, new File([], "empty.csv"));
    const id = model.sent.find(({ type }) => type === "roster")?.id;
    const says = "There are no names in empty.csv.";
    model.says({ type: "refused", id, code: "bad-input", text: `empty.csv: ${says}`, faults: [{ says }] });
    await settled();
    expect(root.querySelector(".faults")?.textContent).toBe(`Nothing was added yet.${says}`);
    expect(root.querySelector("textarea")?.value).toBe("");
    cleanup();
  });
});

describe("every cleanup", () => {
  it.each([
    ["TurnBoard", turnBoard, board({ people: 12, speaking: 1 })],
    ["GatheringBar", gatheringBar, board({ people: 12, speaking: 1 })],
    ["GatheringSetup", gatheringSetup, setup()],
  ] as const)("of %s leaves no listener, timer or element", async (_, view, screen) => {
    const counting = countingListeners();
    const { model, el, cleanup } = await shown(view, screen);
    expect(model.listeners).toBeGreaterThan(0);
    cleanup();
    await settled();
    expect([model.listeners, counting.left(), vi.getTimerCount(), el.childElementCount]).toEqual([
      0, 0, 0, 0,
    ]);
    counting.restore();
  });
});

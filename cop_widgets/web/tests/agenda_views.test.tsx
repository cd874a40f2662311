import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agenda, deck, held, segment, templates } from "../harness/fixtures_agenda";
import type { AgendaScreen } from "../src/generated/messages";
import { draftOf } from "../src/lib/agenda";
import type { ViewModule } from "../src/lib/model";
import plannerView from "../src/views/agenda_planner";
import agendaView from "../src/views/agenda_view";
import setupView from "../src/views/gathering_setup";
import { countingListeners, FakeModel } from "./fake_model";

let cleanup = () => {};
const settled = () => vi.advanceTimersByTimeAsync(50);

async function shows(view: ViewModule, screen: AgendaScreen, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen, options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = view.render({ model, el });
  await settled();
  const named = <E extends HTMLElement>(selector: string, name: RegExp): E => {
    const found = [...el.querySelectorAll<E>(selector)].find((one) => {
      const label = (one as unknown as HTMLInputElement).labels?.[0]?.textContent;
      return name.test(one.getAttribute("aria-label") ?? label ?? one.textContent ?? "");
    });
    if (!found) throw new Error(`no ${selector} ${name} in ${el.textContent}`);
    return found;
  };
  const press = async (name: RegExp) => {
    named<HTMLButtonElement>("button", name).click();
    await settled();
  };
  const key = async (on: Element, pressed: string, more: KeyboardEventInit = {}) => {
    on.dispatchEvent(
      new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true, ...more }),
    );
    await settled();
  };
  const write = async (name: RegExp, text: string) => {
    const field = named<HTMLInputElement>("input, textarea", name);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    return field;
  };
  const commands = () => model.sent.filter((one) => one.type === "command").map((one) => one.command);
  const asks = () => model.sent.filter((one) => one.type !== "command" && one.type !== "ping");
  const answer = async (message: Record<string, unknown> = {}) => {
    model.says({ type: "done", id: model.sent.at(-1)?.id, seq: 99, ...message });
    await settled();
  };
  return { model, el, named, press, key, write, commands, asks, answer, text: () => el.textContent ?? "" };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("the agenda while it is held", () => {
  it("goes on, back, over it, and takes more time", async () => {
    const { press, commands } = await shows(agendaView, held(3));
    for (const name of [/^Next: What to read/, /^\+1 min/, /^\+5 min/, /^Go back/, /^Skip$/])
      await press(name);
    expect(commands()).toEqual([
      { kind: "start_segment", segment: "g00005" },
      { kind: "extend_segment", minutes: 1 },
      { kind: "extend_segment", minutes: 5 },
      { kind: "go_back" },
      { kind: "skip_segment", segment: "g00004" },
    ]);
  });
  it("says a change of segment aloud, and no tick", async () => {
    const { el, model } = await shows(agendaView, held(3));
    const status = el.querySelector("[role=status].aloud")!;
    const said = status.textContent;
    expect(said).toBe("Now What research says about play, 30 min, 4 of 7.");
    const spoken = [...el.querySelectorAll("[aria-live], [role=status], [role=alert]")].map(
      (one) => one.textContent,
    );
    await vi.advanceTimersByTimeAsync(3000);
    expect(
      [...el.querySelectorAll("[aria-live], [role=status], [role=alert]")].map((one) => one.textContent),
    ).toEqual(spoken);
    expect(el.querySelector("[role=timer]")?.getAttribute("aria-live")).toBeNull();
    model.set("screen", { ...held(4, 5), seq: 13 });
    await settled();
    expect(status.textContent).toBe("Now What to read for next time, 5 min, 5 of 7.");
  });
  it("says no more about time, and offers no segment, once the gathering has ended", async () => {
    const open = held(3);
    const { text } = await shows(agendaView, { ...open, clock: { ...open.clock, phase: "ended" }, now: "" });
    expect(text()).toContain("The gathering has ended.");
    expect(text()).not.toMatch(/left in all|ends about|Add one more/);
  });
  it("shows running late with what each would become, and shortens with one button", async () => {
    const { press, commands, text } = await shows(agendaView, held(3, -1.2, 6));
    expect(text()).toContain("about 6 min over.");
    expect(text()).toContain("10 min →becomes 7 min");
    await press(/^Shorten what is left$/);
    expect(commands()).toEqual([{ kind: "shorten_rest" }]);
  });
  it("says nothing of it where all is in time", async () => {
    const { text } = await shows(agendaView, held(3));
    expect(text()).not.toContain("over.");
  });
  it("moves a segment by buttons and by keys, and the focus stays", async () => {
    const { press, key, named, commands, el } = await shows(agendaView, held(3));
    await press(/^\d+:\d\dWhat to read/);
    const up = () => named<HTMLButtonElement>("button", /^Move “What to read for next time” up/);
    expect(up().disabled).toBe(true);
    const down = named<HTMLButtonElement>("button", /^Move “What to read for next time” down/);
    down.focus();
    down.click();
    await settled();
    expect(document.activeElement).toBe(down);
    const last = [...el.querySelectorAll(".segment .row")].at(-1)!;
    await key(last, "ArrowUp", { altKey: true });
    await key(last, "ArrowUp");
    expect(commands()).toEqual([
      { kind: "move_segment", segment: "g00005", before: "g00007" },
      { kind: "move_segment", segment: "g00007", before: "g00005" },
    ]);
  });
  it("changes minutes when the field is left; what cannot be is said there, and nothing is asked", async () => {
    const { press, write, key, commands, text } = await shows(agendaView, held(3));
    await press(/^\d+:\d\dWhat to read/);
    const field = await write(/^Minutes/, "ten");
    await key(field, "Enter");
    expect(text()).toContain("From half a minute to 480.");
    await key(field, "Escape");
    expect([field.value, commands()]).toEqual(["5", []]);
    await write(/^Minutes/, "7,5");
    field.dispatchEvent(new FocusEvent("blur"));
    await settled();
    expect(commands()).toEqual([
      { kind: "change_segment", segment: "g00005", draft: { ...draftOf(segment(4)), minutes: 7.5 } },
    ]);
    expect(text()).toContain("7.5 min");
  });
  it("offers templates or a first segment where there is none", async () => {
    const { press, asks, commands, text } = await shows(agendaView, agenda({ segments: [] }), { templates });
    expect(text()).toContain("There is no agenda");
    await press(/^Spark chat/);
    expect(asks()).toMatchObject([{ type: "template", template: "spark_chat" }]);
    await press(/^Add the first segment/);
    expect(commands()).toEqual([
      { kind: "add_segment", draft: { kind: "conversation", title: "Conversation", minutes: 10 } },
    ]);
  });
  it("shows notes only for the segment that goes on or is looked at", async () => {
    const { text, press } = await shows(agendaView, held(0));
    expect(text()).not.toContain("Mele comes ten minutes late.");
    await press(/^\d+:\d\dWho is here/);
    expect(text()).toContain("Mele comes ten minutes late.");
  });
});

describe("a new gathering", () => {
  const setup = { home: "/home/g", today: "2026-11-21", choices: [], communities: [] };
  const made = async (choose: string) => {
    const shown = await shows(setupView, setup as never, { templates });
    await shown.write(/^Title/, "Thursday");
    const agendas = shown.named<HTMLSelectElement>("select", /^Agenda/);
    expect(agendas.value).toBe("");
    agendas.value = choose;
    agendas.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    shown.el.querySelector("form")!.requestSubmit();
    await settled();
    return shown.asks().at(-1);
  };
  it("begins with a template and its length, or with no agenda", async () => {
    expect(await made("spark_chat")).toMatchObject({
      type: "create",
      template: "spark_chat",
      form: { title: "Thursday", planned_min: 15 },
    });
    cleanup();
    expect(await made("")).toMatchObject({ type: "create", template: "", form: { planned_min: 60 } });
  });
  it("keeps a length that somebody chose, whatever the agenda", async () => {
    const { named, el, asks, write } = await shows(setupView, setup as never, { templates });
    await write(/^Title/, "Thursday");
    const choose = async (template: string) => {
      const agendas = named<HTMLSelectElement>("select", /^Agenda/);
      agendas.value = template;
      agendas.dispatchEvent(new Event("change", { bubbles: true }));
      await settled();
    };
    await choose("spark_chat");
    await write(/^Another length/, "45");
    await choose("");
    await choose("spark_chat");
    el.querySelector("form")!.requestSubmit();
    expect(asks().at(-1)).toMatchObject({ template: "spark_chat", form: { planned_min: 45 } });
  });
});

describe("the planner", () => {
  it("changes how long the gathering is meant to be, beside what the segments sum up to", async () => {
    const { write, key, commands, text } = await shows(plannerView, agenda());
    expect(text()).toContain("10 minutes to spare of 90");
    const field = await write(/^Planned, in minutes/, "0");
    await key(field, "Enter");
    expect([commands(), text().includes("From 1 to 1440.")]).toEqual([[], true]);
    await write(/^Planned, in minutes/, "75");
    await key(field, "Enter");
    expect(commands()).toEqual([{ kind: "rename_gathering", planned_min: 75 }]);
    expect(text()).toContain("5 minutes over 75");
  });
  it("shows a change at once, gives it back when it is refused, and keeps what was typed", async () => {
    const { write, key, answer, text, commands } = await shows(plannerView, agenda());
    const field = await write(/^Minutes for “What research/, "45");
    await key(field, "Enter");
    expect(commands()).toHaveLength(1);
    expect(text()).toContain("5 minutes over 90");
    await answer({ type: "refused", code: "full", text: "The disk is full." });
    expect(text()).toContain("10 minutes to spare of 90");
    expect([field.value, text().includes("The disk is full.")]).toEqual(["45", true]);
  });
  it("moves by the handle's arrow keys", async () => {
    const { named, key, commands, text } = await shows(plannerView, agenda());
    const handle = named("button", /^Move “How we gather”, now 3 of 7/);
    await key(handle, "ArrowDown");
    expect(text()).toContain("“How we gather” is 4 of 7 now.");
    await key(named("button", /^Move “Welcome and karakia”, now 1/), "ArrowUp");
    expect(commands()).toEqual([{ kind: "move_segment", segment: "g00003", before: "g00005" }]);
  });
  it("moves by dragging, and not when Escape is pressed on the way", async () => {
    const { named, el, commands } = await shows(plannerView, agenda());
    const rows = [...el.querySelectorAll<HTMLElement>("[data-row]")];
    rows.forEach((row, at) => {
      row.getBoundingClientRect = () => ({ top: at * 50, height: 50 }) as DOMRect;
    });
    const handle = named("button", /^Move “How we gather”/);
    const point = (type: string, clientY: number) =>
      handle.dispatchEvent(new PointerEvent(type, { clientY, button: 0, bubbles: true }));
    point("pointerdown", 120);
    point("pointermove", 10);
    await settled();
    expect(rows[0]!.className).toContain("drop-before");
    dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    point("pointerup", 10);
    expect(commands()).toEqual([]);
    point("pointerdown", 120);
    point("pointermove", 349);
    point("pointerup", 349);
    await settled();
    expect(commands()).toEqual([{ kind: "move_segment", segment: "g00003", before: null }]);
  });
  it("takes one off and has it back where it was", async () => {
    const { press, answer, commands, text } = await shows(plannerView, agenda());
    await press(/^More of “Who is here”/);
    await press(/^Take it off: “Who is here”/);
    await answer();
    expect(text()).toContain("“Who is here” is off the agenda.");
    await press(/^Undo$/);
    expect(commands()).toEqual([
      { kind: "remove_segment", segment: "g00002" },
      { kind: "add_segment", draft: draftOf(segment(1)), before: "g00003" },
    ]);
    await answer();
    expect(text()).not.toContain("is off the agenda");
  });
  it("chooses another template, and has all of the old one back", async () => {
    const { press, answer, asks, commands } = await shows(plannerView, agenda(), { templates });
    await press(/^Choose a template/);
    expect(document.activeElement?.textContent).toBe("Begin with a template");
    await press(/^Spark chat/);
    await answer();
    expect(document.activeElement?.textContent).toMatch(/^Plan/);
    expect(asks()).toMatchObject([{ type: "template", template: "spark_chat" }]);
    await press(/^Undo$/);
    expect(commands()).toEqual([
      { kind: "set_agenda", segments: agenda().segments.map(draftOf), template: "", spark: false },
    ]);
  });
  it("shows the first of another agenda that came in the place of this one", async () => {
    const { el, model } = await shows(plannerView, agenda());
    const [first, ...rest] = agenda().segments;
    const other = { ...first!, segment: "g00050", title: "Good morning" };
    model.set("screen", { ...agenda(), segments: [other, ...rest.slice(1)], seq: 40 });
    await settled();
    expect(el.querySelector(".details h3")?.textContent).toBe("Good morning");
  });
  it("picks a prompt from the deck with how it is answered", async () => {
    const { press, commands } = await shows(plannerView, agenda(), { deck });
    await press(/^Pick from the deck/);
    await press(/^Take it: “What is the weather/);
    expect(commands()).toEqual([
      {
        kind: "change_segment",
        segment: "g00001",
        draft: { ...draftOf(segment(0)), prompt: deck[1]!.text, starter: "", answers: "word" },
      },
    ]);
  });
  it("chooses the segment that was added, and its title is ready to be written over", async () => {
    const { press, model, commands } = await shows(plannerView, agenda());
    await press(/^Add one after it: “Welcome/);
    expect(commands().at(-1)).toMatchObject({ kind: "add_segment", before: "g00002" });
    const [first, ...rest] = agenda().segments;
    const fresh = { ...segment(0), segment: "g00008", title: "Conversation" };
    model.set("screen", { ...agenda({ segments: [first!, fresh, ...rest] }), seq: 14 });
    await settled();
    expect((document.activeElement as HTMLInputElement).value).toBe("Conversation");
  });
  it("lists what is wrong in a file by row and column, and changes nothing", async () => {
    const { named, answer, asks, text } = await shows(plannerView, agenda());
    const input = named<HTMLInputElement>("input[type=file]", /Import CSV/);
    const file = new File(["segment,title,minutes\nother,,5\n"], "plan.csv");
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(asks()).toMatchObject([{ type: "import", filename: "plan.csv" }]);
    const faults = [{ says: "It needs a title.", row: 2, column: "title" }];
    await answer({ type: "refused", code: "bad-input", text: "plan.csv: …", faults });
    expect(text()).toContain(
      "Nothing was changed. In plan.csv, please mend:row 2, column title: It needs a title.",
    );
  });
  it("keeps when it begins in this browser, and says when each segment does", async () => {
    const { write, text } = await shows(plannerView, agenda());
    await write(/^Begins at/, "15:30");
    expect(text()).toContain("15:50");
    expect(text()).toContain("ends at 16:50");
    cleanup();
    const again = await shows(plannerView, agenda());
    expect(again.text()).toContain("ends at 16:50");
  });
  it("leaves nothing behind", async () => {
    const before = countingListeners();
    const timers = vi.getTimerCount();
    const { named } = await shows(plannerView, held(2), { templates, deck });
    named("button", /^Move “What to read/).dispatchEvent(
      new PointerEvent("pointerdown", { clientY: 1, button: 0, bubbles: true }),
    );
    cleanup();
    cleanup = () => {};
    await settled();
    expect([before.left(), vi.getTimerCount() - timers]).toEqual([0, 0]);
    before.restore();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { outcomes } from "../harness/fixtures_balance";
import type { OutcomesScreen } from "../src/generated/messages";
import { copyText } from "../src/lib/outcomes_copy";
import { agoWords, savedWords } from "../src/lib/outcomes_words";
import outcomesPanel from "../src/views/outcomes_panel";
import { FakeModel } from "./fake_model";

let cleanup = () => {};
async function shows(screen: OutcomesScreen, options: Record<string, unknown> = {}) {
  const model = new FakeModel({ screen, options, trouble: null });
  const el = document.createElement("div");
  document.body.append(el);
  cleanup = outcomesPanel.render({ model, el });
  await settled();
  const press = async (says: string) => {
    const button = [...el.querySelectorAll("button")].find((found) => found.textContent?.startsWith(says));
    if (!button) throw new Error(`no button ${says}`);
    button.click();
    await settled();
  };
  const asked = (type: string) => model.sent.filter((message) => message.type === type);
  return { model, el, text: () => el.textContent ?? "", press, asked };
}
const settled = () => vi.advanceTimersByTimeAsync(50);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  cleanup = () => {};
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe("words", () => {
  it("say how long ago", () => {
    const ago = [0, 59_000, 60_000, 150_000, 3_600_000, 90_000_000, -500].map((ms) => agoWords(0, ms));
    expect(ago).toEqual([
      "just now",
      "just now",
      "1 minute ago",
      "2 minutes ago",
      "1 hour ago",
      "1 day ago",
      "just now",
    ]);
    expect(savedWords(null, 0)).toBe("Not saved yet");
  });
});

describe("the panel", () => {
  it("shows no folder in a demo, where nothing stays in it", async () => {
    const config = document.createElement("script");
    config.id = "jupyter-config-data";
    config.type = "application/json";
    config.textContent = JSON.stringify({ baseUrl: "/", copFront: "/f.js", copDemo: "/d.js" });
    document.body.append(config);
    const { text, el } = await shows(outcomes());
    expect(text()).not.toContain(outcomes().folder);
    expect(text()).toContain("download what you would like to have");
    expect(text()).not.toContain("Everything is kept");
    expect(el.querySelector("a[download]")).not.toBeNull();
  });
  it("says why there are no files", async () => {
    const made = outcomes();
    const none = { ...made, files: [], saved_ms: null };
    const planned = await shows({ ...none, clock: { ...made.clock, phase: "planned" } });
    expect(planned.text()).toContain("Files appear here when the first voice is heard.");
    planned.model.set("screen", { ...none, clock: { ...made.clock, phase: "running" } });
    await settled();
    expect(planned.text()).toContain("The files are being written …");
    expect(planned.text()).not.toContain("first voice");
  });
  it("says where everything is, when it was saved, and what each file holds", async () => {
    const { text } = await shows(outcomes());
    for (const part of [
      "2026-11-21-thursday-gathering-K7PQ4M",
      "Saved 2 minutes ago",
      "7 files",
      "148 rows",
      "turns.csv",
    ])
      expect(text()).toContain(part);
  });
  it("saves, and says so", async () => {
    const { model, text, press, asked } = await shows(outcomes());
    await press("Save now");
    expect(text()).toContain("Saving …");
    model.says({ type: "done", id: asked("save")[0]?.id, seq: 41 });
    await settled();
    expect(text()).toContain("Everything is saved.");
  });
  it("says calmly why something did not work", async () => {
    const { model, text, press, asked } = await shows(outcomes());
    await press("Save now");
    model.says({ type: "refused", id: asked("save")[0]?.id, code: "disk_full", text: "The disk is full." });
    await settled();
    expect(text()).toContain("The disk is full.");
  });
  it("offers the zip as a download", async () => {
    const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:zip");
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const { model, text, press, asked } = await shows(outcomes());
    await press("Download this gathering");
    const bytes = new DataView(new ArrayBuffer(4));
    model.says({ type: "zip", id: asked("zip")[0]?.id, filename: "K7PQ4M.zip" }, [bytes]);
    await settled();
    expect(made).toHaveBeenCalledOnce();
    expect(clicked).toHaveBeenCalledOnce();
    expect(text()).toContain("The download is ready.");
    await vi.advanceTimersByTimeAsync(11_000);
  });
  it("links to everything on the server, below its base address; in other hosts there is no such link", async () => {
    const config = document.createElement("script");
    config.id = "jupyter-config-data";
    config.type = "application/json";
    const link = (el: Element) =>
      [...el.querySelectorAll("a")].find((found) => found.textContent === "Download everything (zip)");
    for (const [told, found] of [
      [{ baseUrl: "/user/mele/", kernelId: "k", copFront: "/x.js" }, true],
      [{ baseUrl: "/user/mele/", kernelId: "k", copFront: null }, true],
      [{ baseUrl: "/user/mele/" }, false],
      [null, false],
    ] as const) {
      config.textContent = JSON.stringify(told);
      document.body.replaceChildren(config);
      const { el } = await shows(outcomes());
      expect(Boolean(link(el))).toBe(found);
      if (found) expect(link(el)?.pathname).toBe("/user/mele/cop/everything");
      if (found) expect(link(el)?.hasAttribute("download")).toBe(true);
      cleanup();
    }
    document.body.replaceChildren();
    expect(link((await shows(outcomes())).el)).toBeUndefined();
  });
  it("asks once more before it ends the gathering, Cancel first", async () => {
    const { el, press, asked } = await shows(outcomes());
    await press("End the gathering");
    const answers = [...el.querySelectorAll(".confirm button")].map((button) => button.textContent);
    expect(answers).toEqual(["Cancel", "End the gathering"]);
    expect(document.activeElement?.textContent).toBe("Cancel");
    await press("Cancel");
    expect(asked("command")).toHaveLength(0);
    await press("End the gathering");
    el.querySelector<HTMLButtonElement>(".confirm .primary")?.click();
    await settled();
    expect(asked("command")[0]?.command).toEqual({ kind: "end_gathering" });
  });
  it("reopens what has ended, and does not end what has not begun", async () => {
    const ended = await shows(outcomes("ended"));
    await ended.press("Reopen");
    expect(ended.asked("command")[0]?.command).toEqual({ kind: "reopen_gathering" });
    cleanup();
    const planned = await shows(outcomes("planned", false));
    expect(planned.text()).not.toContain("End the gathering");
    expect(planned.text()).toContain("Not saved yet");
  });
  it("can be folded away", async () => {
    const { el } = await shows(outcomes(), { disclosure: true });
    expect(el.querySelector("details.outcomes > summary")?.textContent).toContain("Everything is kept");
  });
  it("leaves no listener, timer or element behind", async () => {
    const { model, el } = await shows(outcomes());
    cleanup();
    expect([model.listeners, vi.getTimerCount(), el.childElementCount]).toEqual([0, 0, 0]);
  });
});

describe("copying", () => {
  const path = () => Object.assign(document.createElement("code"), { textContent: "/somewhere" });
  it("uses the clipboard where there is one", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    expect(await copyText(path(), { writeText } as unknown as Clipboard)).toBe(true);
    expect(writeText).toHaveBeenCalledWith("/somewhere");
  });
  it("selects the path where there is none, as on plain http", async () => {
    const element = path();
    document.body.append(element);
    document.execCommand = vi.fn().mockReturnValue(false);
    expect(await copyText(element, null)).toBe(false);
    expect(getSelection()?.toString()).toBe("/somewhere");
  });
});

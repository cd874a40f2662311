import type { ViewModule } from "../src/lib/model";
import { FakeKernel } from "./fake_kernel";

interface Case {
  view: string;
  screen: unknown;
  options: Record<string, unknown>;
}

/** Shows the case named in the address; without one, a list of them. */
export function start(views: Record<string, ViewModule>, cases: Record<string, Case>): void {
  const wanted = new URLSearchParams(location.search);
  const stage = document.getElementById("stage")!;
  const one = cases[wanted.get("case") ?? ""];
  const theme = wanted.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  if (wanted.get("width")) stage.style.width = `${wanted.get("width")}px`;
  if (wanted.get("height")) stage.style.setProperty("--cop-board-height", `${wanted.get("height")}px`);
  if (!one) {
    list(stage, cases);
    return;
  }
  const model = new FakeKernel({ screen: one.screen, trouble: wanted.get("trouble"), options: one.options });
  const cleanup = views[one.view]!.render({ model, el: stage });
  Object.assign(window, { model, cleanup });
}

function list(stage: HTMLElement, cases: Record<string, Case>): void {
  for (const name of Object.keys(cases)) {
    const link = document.createElement("a");
    link.href = `?case=${name}`;
    link.textContent = `${name} (${cases[name]!.view})`;
    stage.append(link, document.createElement("br"));
  }
}

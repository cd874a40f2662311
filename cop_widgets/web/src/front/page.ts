/**
 * A small front end for dashboards made of anywidgets: talks to the kernel and hosts AFM views.
 *
 * It takes the place of Voilà's front end (all of JupyterLab: 70 files, 1.1 MB compressed, some 1.5 s to start)
 * where a notebook asks for it by metadata `cop.front: "light"`. It knows anywidgets and ipywidgets' boxes, no more.
 */
import { tellConnection } from "../lib/connection";
import { reloadOnceAnswered } from "../lib/reload";
import { pageConfig, serverUrl } from "../lib/server";
import { xsrf } from "../lib/xsrf";
import { startAlive } from "./alive";
import { Comms } from "./comms";
import { Kernel } from "./kernel";
import { viewsOf } from "./views";

const VIEW = "application/vnd.jupyter.widget-view+json";
const OUTPUTS = 'script[type="application/vnd.voila.cell-output+json"]';

/** `copAliveMs` is for tests of hosts whose clocks run fast; `copDemo`, a demo's own part, is there in demos alone. */
const { kernelId, baseUrl, copAliveMs, copDemo } = pageConfig() as {
  kernelId: string;
  baseUrl: string;
  copAliveMs?: number;
  copDemo?: string | null;
};
const comms: Comms = new Comms((...message) => kernel.send(...message));
const kernel = new Kernel(kernelId, baseUrl, comms);
const show = viewsOf(comms.models);
startAlive(baseUrl, { every_ms: copAliveMs });

/** Put the widget of a cell's output where the output stands. */
function place(output: Element): void {
  const id = JSON.parse(output.textContent ?? "{}").data?.[VIEW]?.model_id;
  const area = document.createElement("div");
  area.className = "jp-OutputArea-output";
  output.replaceWith(area);
  if (!id) return;
  show(id, area.appendChild(document.createElement("div"))).catch((error) => {
    console.error(error);
    const trouble = document.getElementById("cop-page-trouble") as HTMLTemplateElement;
    area.append(trouble.content.cloneNode(true));
  });
}

for (const output of document.querySelectorAll(OUTPUTS)) place(output);

if (copDemo) import(serverUrl(copDemo, baseUrl).href).catch(console.error);

/** Without this cookie the page may not end its kernel. */
if (!xsrf()) fetch(serverUrl("cop/sign", baseUrl)).catch(() => undefined);

/* A page that is left takes its kernel along. One put aside for "back" is loaded anew when it comes again. */
addEventListener("pagehide", () => {
  kernel.leave();
  const form = new FormData();
  form.append("_xsrf", xsrf() ?? "");
  navigator.sendBeacon(serverUrl(`voila/api/shutdown/${kernelId}`, baseUrl), form);
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  tellConnection("lost");
  void reloadOnceAnswered();
});

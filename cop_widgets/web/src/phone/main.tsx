/** Starts the participant's page. Where it stands and which gathering it is for, the server writes on the body. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { startLife } from "../lib/life";
import { Page } from "../views/phone/page";
import { startApp } from "./app";
import { codeFault, tidyCode } from "./code";
import { storeIn } from "./storage";

const root = document.getElementById("cop") as HTMLElement;
const { base = "/", code = "", door = "" } = document.body.dataset;
const path = `${base}cop/`;
const app = startApp({
  base,
  store: storeIn(() => localStorage, base),
  jar: document,
  secure: location.protocol === "https:",
  door: door ? JSON.parse(door) : null,
});

/** The code of the gathering that the address names, if any. */
const coded = (text: string): string => {
  const tidied = tidyCode(text);
  return codeFault(tidied) ? "" : tidied;
};
const inAddress = () =>
  location.pathname.startsWith(path) ? coded(decodeURIComponent(location.pathname.slice(path.length))) : "";

addEventListener("online", app.wake);
addEventListener("pageshow", app.wake);
addEventListener("popstate", () => {
  const named = inAddress();
  if (named !== app.code.value) named ? app.enter(named) : app.away();
});
document.addEventListener("visibilitychange", () => app.shown(!document.hidden));
startLife(() => document.hidden || app.here());
effect(() => {
  root.dataset.connected = String(app.connected.value);
  root.dataset.place = app.place.value;
  root.dataset.seq = String(app.room.value?.seq ?? 0);
  root.dataset.unsent = String(app.queue.value.length);
});
effect(() => {
  const at = app.code.value;
  if (at !== inAddress()) history.pushState(null, "", path + at);
});

const first = coded(code) || inAddress();
if (first) app.enter(first);
root.replaceChildren();
render(<Page app={app} />, root);

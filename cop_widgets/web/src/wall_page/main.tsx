/** The wall on a second display, without a kernel: the same view, in our own host, over a stream of its screens. */
import type { WallScreen } from "../generated/messages";
import type { Link } from "../lib/invite";
import { startLife } from "../lib/life";
import { isDemo, lookForNext, type Next } from "../phone/demo";
import { hostModel } from "../phone/host";
import { startLive } from "../phone/live";
import wallView from "../views/wall_view";
import { wallSource } from "./source";
import "./page.css";

const LOST = "The wall is waiting for the network. It comes back by itself.";

const { base = "/", code = "", outside = "" } = document.body.dataset;
const api = `${base}cop/api/${encodeURIComponent(code)}`;
/** Where pictures are: this page knows it from its own address. */
const places = { photos: `${api}/photo/`, readings: `${api}/reading/` };
const model = hostModel(
  { screen: null, trouble: null, options: { alone: true, link: null, ...places } },
  () => undefined,
);

/** What phones join by: the server draws the picture, and knows better where it is than a page seen on itself. */
function linkOf(joined: string): Link | null {
  if (!joined) return null;
  const address = `${outside}cop/${joined}`;
  const picture = `${base}cop/api/${encodeURIComponent(joined)}/qr.svg`;
  return { address, picture, base, choices: [], trouble: "" };
}

function told({ event, data }: { readonly event: string; readonly data: string }) {
  if (event !== "wall") return;
  const screen = JSON.parse(data) as WallScreen;
  const before = (model.get("screen") as WallScreen | null)?.code;
  if (before !== screen.code) model.set("options", { alone: true, link: linkOf(screen.code), ...places });
  model.set("screen", screen);
  if (screen.clock.phase === "ended") over();
}

let next: Next | null = null;
/** A demo that was started anew goes on here by itself: nobody stands beside a second display. */
function over() {
  if (!isDemo() || next) return;
  next = lookForNext();
  next.there.subscribe((is) => is && location.reload());
}

const timers = {
  now: () => Date.now(),
  setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms),
  clearTimeout: (timer: number) => clearTimeout(timer),
};
const live = startLive(
  wallSource(`${api}/wall`),
  {
    told,
    connected: (is) => model.set("trouble", is ? null : LOST),
    refused(_, text) {
      model.set("trouble", text || "This wall cannot be shown here.");
      over();
    },
  },
  timers,
);
// A wall alone keeps its server, as phones do, until its gathering is over: forgotten on a second display it would keep
// it for ever. The stream is no request to those who count.
const isOver = () => (model.get("screen") as WallScreen | null)?.clock.phase === "ended";
startLife(
  () => document.hidden || isOver() || fetch(`${api}/wall`, { cache: "no-store" }).catch(() => undefined),
);
addEventListener("online", live.wake);
addEventListener("pageshow", live.wake);
document.addEventListener("visibilitychange", () => live.shown(!document.hidden));

wallView.render({ model, el: document.getElementById("wall") as HTMLElement });

/** The demo's own part of a dashboard's page: a strip and a tour. Loaded only where the server says that it is a demo. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { placeIn, queryWith } from "../lib/address";
import { pageConfig, serverUrl } from "../lib/server";
import { xsrf } from "../lib/xsrf";
import { storeIn } from "../phone/storage";
import { Bar } from "./bar";
import style from "./demo.css?inline";
import { followDemo } from "./follow";
import { followMode, followTabs } from "./page_mode";
import { startStrip } from "./strip";
import { Tour } from "./tour";
import { watchDemo } from "./watch";

/** Room for the strip, which the dashboard leaves free: see demo.css. */
const HEIGHT = "--cop-demo-height";

const at = (path: string) => serverUrl(path, pageConfig()?.baseUrl ?? "/").href;
/** Show another gathering in the same way. */
const go = (code: string) =>
  location.replace(`${location.pathname}${queryWith(location.search, { gathering: code })}`);

const mode = followMode();
const demo = watchDemo({ url: at("cop/demo"), sign: at("cop/sign"), xsrf });
const strip = startStrip({
  demo,
  mode,
  tours: followTabs(),
  everything: at("cop/everything"),
  store: storeIn(() => localStorage),
  go,
});

function Page() {
  if (mode.value === "wall")
    return (
      <aside class="on-wall" aria-label="Demo">
        Demo
      </aside>
    );
  return (
    <>
      <Bar strip={strip} />
      <Tour strip={strip} />
    </>
  );
}

const styled = document.createElement("style");
styled.textContent = style;
document.head.append(styled);
const root = document.createElement("div");
root.className = "cop cop-demo";
document.body.prepend(root);
render(<Page />, root);
new ResizeObserver(() => {
  const height = root.querySelector<HTMLElement>(".strip")?.offsetHeight ?? 0;
  document.documentElement.style.setProperty(HEIGHT, `${height}px`);
}).observe(root);

followDemo({
  state: demo.state,
  resetting: strip.resetting,
  store: storeIn(() => sessionStorage),
  shown: () => placeIn(location.search).gathering,
  go,
});
effect(() => {
  const now = demo.state.value;
  root.dataset.status = now?.status ?? "";
  root.dataset.gathering = now?.gathering ?? "";
});
const see = () => demo.shown(!document.hidden);
document.addEventListener("visibilitychange", see);
see();

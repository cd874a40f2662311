/** What is saved where; save now, take it along, end the gathering. */
import { useComputed, useSignal } from "@preact/signals";
import { Close } from "../components/outcomes_close";
import { Files, Folder } from "../components/outcomes_files";
import { Keep } from "../components/outcomes_keep";
import type { Part } from "../components/outcomes_part";
import type { OutcomesScreen } from "../generated/messages";
import { type Stage, view } from "../lib/mount";
import { savedWords } from "../lib/outcomes_words";
import { inDemo } from "../lib/server";
import "../tokens.css";
import "./outcomes_panel.css";

function Saved({ stage }: { stage: Stage<OutcomesScreen> }) {
  const words = useComputed(() => savedWords(stage.screen.value?.saved_ms ?? null, stage.clock.tick.value));
  return <span class="saved quiet">{words}</span>;
}

/** In the place of a folder that is nowhere to be found afterwards. */
function Passing() {
  return (
    <p class="quiet">
      This is a demo: download what you would like to have. In gatherings of your own, all files are kept in a
      folder, and this says where.
    </p>
  );
}

function Body(part: Part) {
  return (
    <div class="body">
      {inDemo() ? <Passing /> : <Folder {...part} />}
      <Files screen={part.screen} />
      <Keep {...part} />
      <Close {...part} />
      <p class="said quiet" role="status">
        {part.said}
      </p>
    </div>
  );
}

function Panel(part: Part) {
  const title = inDemo() ? "What comes of it" : "Everything is kept";
  if (part.stage.options.value?.disclosure) {
    return (
      <details class="outcomes card">
        <summary>
          <span class="label">{title}</span>
          <Saved stage={part.stage} />
        </summary>
        <Body {...part} />
      </details>
    );
  }
  return (
    <section class="outcomes card">
      <header>
        <h2 class="label">{title}</h2>
        <Saved stage={part.stage} />
      </header>
      <Body {...part} />
    </section>
  );
}

export function OutcomesPanel({ stage }: { stage: Stage<OutcomesScreen> }) {
  const said = useSignal("");
  const screen = stage.screen.value;
  const trouble = stage.trouble.value;
  return (
    <>
      {trouble && (
        <p class="banner" role="status">
          {trouble}
        </p>
      )}
      {screen ? (
        <Panel stage={stage} screen={screen} said={said} />
      ) : (
        <p class="outcomes card quiet">One moment …</p>
      )}
    </>
  );
}

export default view<OutcomesScreen>("outcomes_panel", OutcomesPanel);

/** What is saved where; save now, take it along, end the gathering. */
import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Confirm } from "../components/confirm";
import type { Command, OutcomesScreen } from "../generated/messages";
import { isRefused, type Reply } from "../lib/link";
import { type Stage, view } from "../lib/mount";
import { copyText, download } from "../lib/outcomes_copy";
import { filesWords, rowsWords, savedWords } from "../lib/outcomes_words";
import "../tokens.css";
import "./outcomes_panel.css";

/** What the panel last did, in a sentence; read aloud politely. */
type Said = Signal<string>;

interface Part {
  stage: Stage<OutcomesScreen>;
  screen: OutcomesScreen;
  said: Said;
}

function Folder({ screen, said }: Part) {
  const path = useRef<HTMLElement>(null);
  const copy = async () => {
    if (!path.current) return;
    const copied = await copyText(path.current);
    said.value = copied ? "The path is copied." : "The path is selected: copy it with Ctrl+C.";
  };
  return (
    <div class="folder">
      <code ref={path} title={screen.folder}>
        {screen.folder}
      </code>
      <button type="button" class="btn" onClick={copy}>
        Copy <span class="aloud">the folder's path</span>
      </button>
    </div>
  );
}

function Files({ screen }: { screen: OutcomesScreen }) {
  if (screen.files.length === 0) return <p class="quiet">Files appear here when the first voice is heard.</p>;
  return (
    <details class="files">
      <summary>{filesWords(screen.files)}</summary>
      <ul>
        {screen.files.map((file) => (
          <li key={file.name}>
            <b>{file.name}</b>
            <span class="num quiet">{rowsWords(file)}</span>
            <span class="about quiet">{file.about}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Ask the kernel and say how it went; a button that waits is not pressed twice. */
function useAsking({ stage, said }: Part) {
  const waiting = useSignal(false);
  const ask = async (message: { type: string }, before: string, after: (reply: Reply) => string) => {
    if (waiting.value) return;
    waiting.value = true;
    said.value = before;
    const answer = await stage.link.request(message);
    waiting.value = false;
    said.value = isRefused(answer) ? answer.text : after(answer);
  };
  return { waiting, ask };
}

const offer = (reply: Reply): string => {
  const bytes = reply.buffers?.[0];
  if (!bytes) return "There is nothing to download yet.";
  download(String(reply.filename ?? "outcomes.zip"), bytes);
  return "The download is ready.";
};

function Keep(part: Part) {
  const { waiting, ask } = useAsking(part);
  return (
    <div class="buttons">
      <button
        type="button"
        class="btn"
        disabled={waiting.value}
        onClick={() => ask({ type: "save" }, "Saving …", () => "Everything is saved.")}
      >
        Save now
      </button>
      <button
        type="button"
        class="btn"
        disabled={waiting.value}
        onClick={() => ask({ type: "zip" }, "Packing …", offer)}
      >
        Download everything
      </button>
    </div>
  );
}

const ENDING = "End the gathering? The clocks stop and everything is saved. You can reopen it.";

function Close({ stage, screen, said }: Part) {
  const asking = useSignal(false);
  const end = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    asking.value = false;
    requestAnimationFrame(() => end.current?.focus());
  };
  const { phase } = screen.clock;
  const send = async (command: Command, after: string) => {
    asking.value = false;
    const answer = await stage.link.command(command);
    said.value = isRefused(answer) ? answer.text : after;
  };
  if (phase === "planned") return null;
  if (phase === "ended") {
    return (
      <button
        type="button"
        class="btn"
        onClick={() => send({ kind: "reopen_gathering" }, "The gathering is open again.")}
      >
        Reopen the gathering
      </button>
    );
  }
  if (!asking.value) {
    return (
      <button type="button" class="btn end" ref={end} onClick={() => (asking.value = true)}>
        End the gathering …
      </button>
    );
  }
  return (
    <Confirm
      says={ENDING}
      yes="End the gathering"
      onYes={() => send({ kind: "end_gathering" }, "The gathering has ended.")}
      onCancel={cancel}
    />
  );
}

function Saved({ stage }: { stage: Stage<OutcomesScreen> }) {
  const words = useComputed(() => savedWords(stage.screen.value?.saved_ms ?? null, stage.clock.tick.value));
  return <span class="saved quiet">{words}</span>;
}

function Body(part: Part) {
  return (
    <div class="body">
      <Folder {...part} />
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
  const title = "Everything is kept";
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

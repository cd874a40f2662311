/** Where the outcomes lie, and what each file holds. */
import { useRef } from "preact/hooks";
import type { OutcomesScreen } from "../generated/messages";
import { copyText } from "../lib/outcomes_copy";
import { filesWords, noFilesWords, rowsWords } from "../lib/outcomes_words";
import type { Part } from "./outcomes_part";

export function Folder({ screen, said }: Part) {
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

export function Files({ screen }: { screen: OutcomesScreen }) {
  if (screen.files.length === 0) return <p class="quiet">{noFilesWords(screen)}</p>;
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

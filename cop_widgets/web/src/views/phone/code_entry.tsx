/** Where a code is typed. */
import { useState } from "preact/hooks";
import { CODE_LENGTH, codeFault, tidyCode } from "../../phone/code";
import { useApp } from "./stage";

export function CodeEntry({ unknown = "" }: { unknown?: string }) {
  const app = useApp();
  const [typed, type] = useState(app.code.value);
  const [fault, say] = useState(unknown);
  const go = (event: Event) => {
    event.preventDefault();
    const code = tidyCode(typed);
    const wrong = codeFault(code);
    say(wrong);
    if (!wrong) app.enter(code);
  };
  return (
    <form class="entry" onSubmit={go}>
      <h1 tabIndex={-1}>Come in</h1>
      <label class="stack" for="code">
        Type the code that you see on the wall.
      </label>
      <input
        id="code"
        class="field code num"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        maxLength={CODE_LENGTH * 2 + 2}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellcheck={false}
        enterKeyHint="go"
        aria-describedby="code-fault"
        aria-invalid={fault !== ""}
      />
      <p id="code-fault" class="fault" role="alert">
        {fault}
      </p>
      <button type="submit" class="btn primary wide">
        Go on
      </button>
    </form>
  );
}

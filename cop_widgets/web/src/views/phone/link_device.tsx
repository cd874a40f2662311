/** A second device of somebody who is in: by the personal code that the first one shows. */
import { useState } from "preact/hooks";
import { codeFault, tidyCode } from "../../phone/code";
import { useApp } from "./stage";

export function LinkDevice() {
  const app = useApp();
  const [letters, type] = useState("");
  const [fault, say] = useState("");
  const go = (event: Event) => {
    event.preventDefault();
    const personal = tidyCode(letters);
    const wrong = codeFault(personal);
    say(wrong);
    if (!wrong) void app.link(personal);
  };
  return (
    <details class="fold">
      <summary>I am in already, on another device</summary>
      <form class="stack" onSubmit={go}>
        <label for="personal">Your personal code; it is in the menu of the other device:</label>
        <span class="beside">
          <input
            id="personal"
            class="field code num"
            value={letters}
            maxLength={14}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            aria-describedby="personal-fault"
            onInput={(event) => type(event.currentTarget.value)}
          />
          <button type="submit" class="btn" disabled={app.busy.value}>
            Come in
          </button>
        </span>
        <p id="personal-fault" class="fault" role="alert">
          {fault}
        </p>
      </form>
    </details>
  );
}

/** Outside: gone, sent away, forgotten, or waiting for the first answer. */
import type { ComponentChildren } from "preact";
import { CodeEntry } from "./code_entry";
import { Door } from "./door";
import { useApp } from "./stage";

function Message({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="entry">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}

export function Elsewhere() {
  const app = useApp();
  const other = (
    <button type="button" class="btn wide" onClick={app.away}>
      Another code
    </button>
  );
  const forget = (
    <button type="button" class="btn plain" onClick={() => app.ask({ kind: "forget_person" })}>
      Forget me
    </button>
  );
  switch (app.place.value) {
    case "code":
      return <CodeEntry />;
    case "unknown":
      return (
        <CodeEntry unknown={app.trouble.value || "No gathering has this code. Please look once more."} />
      );
    case "door":
      return app.door.value ? <Door door={app.door.value} /> : null;
    case "left":
      return (
        <Message title="You have left">
          <p>Your phone is out of the gathering. What was counted stays.</p>
          <button
            type="button"
            class="btn primary wide"
            disabled={app.busy.value}
            onClick={() => void app.join({})}
          >
            Come back in
          </button>
          {other}
          {forget}
        </Message>
      );
    case "shut":
      return (
        <Message title="You are not in this gathering">
          <p>
            {app.trouble.value ||
              "The facilitator has closed this gathering for this phone. Please speak to them."}
          </p>
          {other}
          {forget}
        </Message>
      );
    case "forgotten":
      return (
        <Message title="You are forgotten">
          <p>Your name is gone from the gathering’s records, and this device keeps nothing of it any more.</p>
          {other}
        </Message>
      );
    default:
      return (
        <Message title="One moment…">
          <p role="status">{app.trouble.value}</p>
        </Message>
      );
  }
}

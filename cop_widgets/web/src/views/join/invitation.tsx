/** What phones join by, and among which of this computer's addresses. */
import { useSignal } from "@preact/signals";
import { Confirm } from "../../components/confirm";
import { Invite } from "../../components/invite";
import { newId } from "../../lib/ids";
import type { Link } from "../../lib/invite";
import type { Part } from "./part";

export function Invitation({ stage, screen, link }: Part & { link: Link | null }) {
  if (screen.locked)
    return (
      <div class="locked">
        <h2>The door is locked</h2>
        <p class="quiet">No new phone can come in. Those that are in stay in.</p>
      </div>
    );
  return (
    <>
      {link?.trouble && (
        <p class="banner" role="status">
          {link.trouble}
        </p>
      )}
      <Invite link={link} code={screen.code} />
      {link && link.choices.length > 1 && <Addresses stage={stage} link={link} />}
      <Renew stage={stage} />
    </>
  );
}

function Addresses({ stage, link }: { stage: Part["stage"]; link: Link }) {
  return (
    <label class="lined">
      <span class="quiet">This computer has several addresses. The room's network is</span>
      <select
        class="field"
        value={link.base}
        onChange={(event) => void stage.link.request({ type: "link", base: event.currentTarget.value })}
      >
        {link.choices.map((one) => (
          <option key={one.base} value={one.base}>
            {one.host}
          </option>
        ))}
      </select>
    </label>
  );
}

function Renew({ stage }: { stage: Part["stage"] }) {
  const asking = useSignal(false);
  const stop = () => {
    asking.value = false;
  };
  if (asking.value)
    return (
      <Confirm
        says="From now on phones join by another code. The one on the wall changes; those that are in stay in."
        yes="Renew the code"
        onYes={() => {
          void stage.link.request({ type: "renew" }, newId());
          stop();
        }}
        onCancel={stop}
      />
    );
  return (
    <button
      type="button"
      class="btn plain renew"
      onClick={() => {
        asking.value = true;
      }}
    >
      Renew the code
    </button>
  );
}

/** Who has agreed to what stays here. Only the facilitator sees the names; the room sees numbers. */
import { useSignal } from "@preact/signals";
import { Writing } from "../../components/writing";
import type { Guest } from "../../generated/messages";
import type { Part } from "./part";

export function Agreement(part: Part) {
  const { screen } = part;
  const { agreements, silent } = screen;
  if (!screen.words.some((one) => one.part === "confidentiality" && one.text)) return null;
  const agree = agreements.filter((one) => one.agrees);
  const others = agreements.filter((one) => !one.agrees);
  return (
    <details class="fold agreement">
      <summary>
        {agree.length} {agree.length === 1 ? "has" : "have"} agreed
        {others.length > 0 && `, ${others.length} would like to talk first`}
      </summary>
      <div class="stack">
        <p class="only-you">Only you see the names; the room sees how many.</p>
        {others.length > 0 && (
          <ul class="talk-first">
            {others.map((one) => (
              <li key={one.name}>
                <b dir="auto">{one.name}</b> would like to talk about it first
                {one.why && <span dir="auto">: “{one.why}”</span>}
              </li>
            ))}
          </ul>
        )}
        {agree.length > 0 && (
          <p>
            <span class="quiet">Agreed: </span>
            <span dir="auto">{agree.map((one) => one.name).join(", ")}</span>
          </p>
        )}
        {silent.length > 0 && (
          <>
            <h4 class="label">Not said yet</h4>
            <ul class="lines">
              {silent.map((one) => (
                <Said key={one.person} {...part} guest={one} />
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

/** Said aloud, and entered by the facilitator. */
function Said({ ask, guest }: Part & { guest: Guest }) {
  const writing = useSignal(false);
  const { person, name } = guest;
  if (writing.value)
    return (
      <li>
        <Writing
          label={`What ${name} would like to talk about`}
          button="Enter"
          text=""
          onDone={(why) => ask({ kind: "give_agreement", person, agrees: false, why })}
          onStop={() => {
            writing.value = false;
          }}
        />
      </li>
    );
  return (
    <li class="line">
      <span dir="auto">{name}</span>
      <div class="line-acts">
        <button
          type="button"
          class="btn plain"
          aria-label={`${name} agrees`}
          onClick={() => void ask({ kind: "give_agreement", person, agrees: true })}
        >
          Agrees
        </button>
        <button
          type="button"
          class="btn plain"
          aria-label={`Talk first: ${name}`}
          onClick={() => {
            writing.value = true;
          }}
        >
          Talk first
        </button>
      </div>
    </li>
  );
}

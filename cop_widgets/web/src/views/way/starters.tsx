/** Values to begin with, by theme: a tick adds one, another takes it back. */
import { folded, live } from "../../lib/way_words";
import type { Part } from "./part";

interface Starter {
  readonly value: string;
  readonly description: string;
  readonly theme: string;
}

function byTheme(starters: readonly Starter[]): readonly (readonly [string, readonly Starter[]])[] {
  const themes = new Map<string, Starter[]>();
  for (const one of starters) themes.set(one.theme, [...(themes.get(one.theme) ?? []), one]);
  return [...themes];
}

export function Starters({ stage, screen, ask }: Part) {
  const starters = (stage.options.value?.starters as readonly Starter[] | undefined) ?? [];
  if (!starters.length) return null;
  const there = new Map(live(screen.proposals).map((one) => [folded(one.text), one.proposal]));
  const turn = (text: string) => {
    const proposal = there.get(folded(text));
    void ask(proposal ? { kind: "withdraw_proposal", proposal } : { kind: "propose_value", text });
  };
  return (
    <details class="fold">
      <summary>Begin with values others gather by</summary>
      <div class="themes">
        {byTheme(starters).map(([theme, values]) => (
          <fieldset key={theme}>
            <legend class="label">{theme}</legend>
            {values.map(({ value, description }) => (
              <label key={value} class="tick-line" title={description}>
                <input type="checkbox" checked={there.has(folded(value))} onChange={() => turn(value)} />
                <span>
                  <span dir="auto">{value}</span>
                  <small class="quiet">{description}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

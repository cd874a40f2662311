/** Values that read alike, as suggestions: nothing is merged by itself. */
import { useSignal } from "@preact/signals";
import { Merging } from "./merging";
import type { Part } from "./part";

export function Alike({ screen, ask }: Part) {
  const apart = useSignal<ReadonlySet<string>>(new Set());
  const known = new Map(screen.proposals.map((one) => [one.proposal, one]));
  const groups = screen.alike.filter((group) => !apart.value.has(group.join()));
  if (!groups.length) return null;
  return (
    <section class="alike" aria-label="Values that read alike">
      <h3 class="label">These read alike</h3>
      {groups.map((group) => (
        <Merging
          key={group.join()}
          proposals={group.flatMap((one) => known.get(one) ?? [])}
          ask={ask}
          onKeepApart={() => {
            apart.value = new Set([...apart.value, group.join()]);
          }}
        />
      ))}
    </section>
  );
}

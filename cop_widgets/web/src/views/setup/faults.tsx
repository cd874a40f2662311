/** What is wrong in an input, each by its place. */
import type { Fault } from "../../lib/link";
import { place } from "../../lib/roster";

export function Faults({ says, faults }: { says: string; faults: readonly Fault[] }) {
  return (
    <div class="faults" role="alert">
      <p>{says}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, i) => (
            <li key={i}>
              {place(fault.row, fault.column) && <b>{place(fault.row, fault.column)}: </b>}
              {fault.says}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

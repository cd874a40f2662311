/** How much may stand on one ballot. */
import { NumberField } from "../../components/number_field";
import type { Part } from "./part";

export function VoteLimits({ draft, options }: Part & { options: number }) {
  if (draft.kind.value === "approval") return <Picks draft={draft} options={options} />;
  if (draft.kind.value === "dots") return <DotsEach draft={draft} options={options} />;
  return null;
}

type Props = Pick<Part, "draft"> & { options: number };

function Picks({ draft, options }: Props) {
  const limited = draft.most.value !== null;
  return (
    <>
      <label class="tick-line">
        <input
          type="checkbox"
          checked={!limited}
          onChange={() => {
            draft.most.value = limited ? null : Math.max(1, Math.round(options / 2));
          }}
        />
        <span>Each may choose as many as they like</span>
      </label>
      {limited && (
        <NumberField
          label="Each may choose up to"
          value={draft.most.value ?? 1}
          least={1}
          most={Math.max(1, options)}
          onChange={(most) => {
            draft.most.value = most;
          }}
        />
      )}
    </>
  );
}

function DotsEach({ draft, options }: Props) {
  const dots = draft.most.value ?? Math.max(3, Math.round(options / 3));
  const capped = draft.cap.value !== null;
  return (
    <>
      <NumberField
        label="Dots for each"
        value={dots}
        least={1}
        most={100}
        onChange={(most) => {
          draft.most.value = most;
        }}
      />
      <label class="tick-line">
        <input
          type="checkbox"
          checked={!capped}
          onChange={() => {
            draft.cap.value = capped ? null : 3;
          }}
        />
        <span>All dots may go on one value</span>
      </label>
      {capped && (
        <NumberField
          label="At most so many on one"
          value={draft.cap.value ?? 1}
          least={1}
          most={dots}
          onChange={(cap) => {
            draft.cap.value = cap;
          }}
        />
      )}
    </>
  );
}

/** Everybody writes. */
import type { Part } from "./part";
import { Until } from "./until";

export function Silence(part: Part) {
  return (
    <>
      <p class="quiet">Everybody writes for themselves. Nobody is asked anything until you call them back.</p>
      <Until {...part} />
    </>
  );
}

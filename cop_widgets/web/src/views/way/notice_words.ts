/** A refusal in one string. */
import type { Refused } from "../../lib/link";

export const refusalWords = ({ text, faults }: Refused): string =>
  [text, ...(faults ?? []).map((fault) => fault.says)].filter(Boolean).join(" ");

// The state of a widget as it travels: JSON, with binary values apart.
import type { Json } from "./messages";

export type Path = readonly (string | number)[];

/** Put binary values back to where they were taken from; changes `state`. */
export function withBuffers<S extends object>(
  state: S,
  paths: readonly Path[] = [],
  buffers: readonly DataView[] = [],
): S {
  paths.forEach((path, index) => {
    const last = path[path.length - 1]!;
    // biome-ignore lint/suspicious/noExplicitAny: JSON of any depth
    const holder = path.slice(0, -1).reduce((at: any, key) => at[key], state);
    holder[last] = buffers[index];
  });
  return state;
}

/** Whether two values of a state say the same. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof DataView && other instanceof DataView) return sameBytes(one, other);
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key], other[key]))
  );
}

const isTree = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !(value instanceof DataView);

function sameBytes(one: DataView, other: DataView): boolean {
  if (one.byteLength !== other.byteLength) return false;
  for (let at = 0; at < one.byteLength; at++) if (one.getUint8(at) !== other.getUint8(at)) return false;
  return true;
}

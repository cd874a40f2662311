/** Draws a component anew only where one of its props is another, so that a tap costs what it changes. */
import type { ComponentType, VNode } from "preact";
import { useRef } from "preact/hooks";

export function memo<P extends object>(View: ComponentType<P>): (props: P) => VNode {
  return function Kept(props) {
    const kept = useRef<{ props: P; drawn: VNode } | null>(null);
    if (!kept.current || !same(kept.current.props, props))
      kept.current = { props, drawn: <View {...props} /> };
    // Preact leaves what is below the same node alone.
    return kept.current.drawn;
  };
}

function same<P extends object>(one: P, other: P): boolean {
  const names = Object.keys(other) as (keyof P)[];
  return names.length === Object.keys(one).length && names.every((name) => Object.is(one[name], other[name]));
}

/** A key cap beside what it does, for the eye only: buttons say their key by `aria-keyshortcuts`. */
export function Key({ of }: { of: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
  return <kbd aria-hidden="true">{of}</kbd>;
}

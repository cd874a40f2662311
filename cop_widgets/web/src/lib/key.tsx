/**
 * A key cap beside what it does, for the eye only: buttons say their key by `aria-keyshortcuts`. `lead` is the
 * first of two keys.
 */
export function Key({ of, lead }: { of: string; lead?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd aria-hidden="true" data-lead={lead || undefined}>
      {of}
    </kbd>
  );
}

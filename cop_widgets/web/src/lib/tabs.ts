/** Moving among tabs by keys. Pure. */

/** From so many on they stand in two rows. */
export const ROW = 5;

/** How many stand in a row. */
export const columns = (tabs: number): number => (tabs > ROW ? Math.ceil(tabs / 2) : tabs);

/** The tab to which a key leads, or `null`. Left and right go through all; up and down go from row to row. */
export function tabAt(key: string, at: number, tabs: number): number | null {
  const row = columns(tabs);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs - 1,
    ...(row < tabs && { ArrowDown: at + row < tabs ? at + row : at, ArrowUp: at >= row ? at - row : at }),
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(tabs - 1, to));
}

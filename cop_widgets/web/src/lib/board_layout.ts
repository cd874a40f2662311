/** How many tiles go side by side, and how dense they are, so that everybody is seen without scrolling. */

export type Density = "vast" | "grand" | "roomy" | "plain" | "dense" | "tight";

export interface Layout {
  readonly columns: number;
  readonly rows: number;
  readonly density: Density;
  readonly gap: number;
  /** Height of a tile in px. */
  readonly height: number;
  /** Lines that a name may take. */
  readonly lines: 1 | 2;
}

interface Need {
  readonly density: Density;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** A tile is not made taller than this: more would be emptiness. */
  readonly most: number;
  /** From this height on a name may take two lines. */
  readonly two: number;
}

const NEEDS: readonly Need[] = [
  { density: "vast", width: 340, height: 230, gap: 20, most: 400, two: 0 },
  { density: "grand", width: 240, height: 140, gap: 14, most: 260, two: 0 },
  { density: "roomy", width: 190, height: 118, gap: 12, most: 176, two: 0 },
  { density: "plain", width: 150, height: 88, gap: 10, most: 128, two: 112 },
  { density: "dense", width: 140, height: 68, gap: 8, most: 92, two: 90 },
  { density: "tight", width: 118, height: 54, gap: 6, most: 72, two: 72 },
];
/** Width to height that pleases. */
const PLEASING = 1.75;
/** No tile is narrower for its height than this. */
const SLIMMEST = 1.25;

/**
 * The roomiest layout of `count` tiles in `width` x `height` px; with no height (`null`) the board may grow.
 * Where nothing fits, the tight one, which then scrolls.
 */
export function layout(count: number, width: number, height: number | null): Layout {
  const n = Math.max(1, count);
  if (height === null) return growing(n, width);
  for (const need of NEEDS) {
    const fits = candidates(n, width, height, need);
    if (fits.length)
      return fits.reduce((a, b) => (worse(a, n, width, height) <= worse(b, n, width, height) ? a : b));
  }
  return inRows(n, width, NEEDS[NEEDS.length - 1]!);
}

function candidates(n: number, width: number, height: number, need: Need): Layout[] {
  const found: Layout[] = [];
  for (let columns = 1; columns <= n; columns += 1) {
    const wide = (width - need.gap * (columns - 1)) / columns;
    if (wide < need.width && columns > 1) break;
    const rows = Math.ceil(n / columns);
    const tall = Math.floor(Math.min(need.most, (height - need.gap * (rows - 1)) / rows, wide / SLIMMEST));
    if (tall >= need.height) found.push(of(need, columns, rows, tall));
  }
  return found;
}

/** Far from pleasing, leaving much of the board empty, with a ragged last row, or in many rows. */
function worse({ columns, gap, height, rows }: Layout, n: number, width: number, room: number): number {
  const wide = (width - gap * (columns - 1)) / columns;
  const empty = 1 - (rows * height + (rows - 1) * gap) / room;
  const ragged = (columns * rows - n) / n;
  return Math.abs(Math.log(wide / height / PLEASING)) + 0.6 * empty + 0.8 * ragged + 0.02 * rows;
}

function growing(n: number, width: number): Layout {
  const need = NEEDS[n <= 9 ? 1 : n <= 16 ? 2 : n <= 25 ? 3 : n <= 41 ? 4 : 5]!;
  const narrow = width < 520 ? NEEDS[Math.max(4, NEEDS.indexOf(need))]! : need;
  return inRows(n, width, narrow);
}

function inRows(n: number, width: number, need: Need): Layout {
  const most = Math.max(1, Math.floor((width + need.gap) / (need.width + need.gap)));
  const rows = Math.ceil(n / most);
  return of(need, Math.ceil(n / rows), rows, need.height);
}

function of(need: Need, columns: number, rows: number, height: number): Layout {
  return { columns, rows, density: need.density, gap: need.gap, height, lines: height >= need.two ? 2 : 1 };
}

/** Where an arrow key leads among `count` tiles in `columns`; `null` for other keys. */
export function moved(key: string, at: number, count: number, columns: number, rtl = false): number | null {
  const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1, ArrowUp: -columns, ArrowDown: columns }[
    key
  ];
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (step === undefined) return null;
  const to = at + step;
  return to >= 0 && to < count ? to : at;
}

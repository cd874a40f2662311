/**
 * Short forms of names that do not fit, so that people whose names begin alike still look different.
 *
 * A short form keeps a head and a tail of the name. It is good when no other name on the board has both.
 */

/** Whether a text can be shown whole. */
export type Fits = (text: string) => boolean;

interface Form {
  readonly head: string;
  readonly joint: string;
  readonly tail: string;
}

/** A label for each name, in order: the name itself where it fits. */
export function shortNames(names: readonly string[], fits: Fits): string[] {
  return names.map((name) => (fits(name) ? name : shortened(name, new Set(names), fits)));
}

function shortened(name: string, names: ReadonlySet<string>, fits: Fits): string {
  const others = [...names].filter((other) => other !== name);
  for (const form of forms(name, fits)) {
    if (!others.some((other) => readAs(other, form))) return written(form);
  }
  return fromTheMiddle(name, others, fits);
}

const written = ({ head, joint, tail }: Form) => `${head}${joint}${tail}`;

/** A difference in the last letter before a cut is overlooked, so it does not count. */
function readAs(name: string, { head, tail }: Form): boolean {
  if (!tail) return name.startsWith(head.slice(0, -1));
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

/** Forms that fit, the kindest first: cut at the end, given name as an initial, last words kept, any tail kept. */
function* forms(name: string, fits: Fits): Generator<Form> {
  const letters = graphemes(name);
  const words = name.split(/\s+/);
  yield* longestHead(letters, "", fits);
  const initial = { head: letters[0] ?? "", joint: ". ", tail: words.slice(1).join(" ") };
  if (words.length > 1 && fits(written(initial))) yield initial;
  for (let from = words.length - 1; from > 0; from -= 1)
    yield* longestHead(letters, words.slice(from).join(" "), fits);
  for (let kept = 1; kept < letters.length; kept += 1)
    yield* longestHead(letters, letters.slice(-kept).join(""), fits);
}

/** The form with this tail whose head is as long as fits, or none. */
function* longestHead(letters: readonly string[], tail: string, fits: Fits): Generator<Form> {
  for (let kept = letters.length - 1; kept > 0; kept -= 1) {
    const head = letters.slice(0, kept).join("").trimEnd();
    const form = { head, joint: "…", tail };
    if (!fits(written(form))) continue;
    yield form;
    return;
  }
}

/**
 * Names that differ only in their middle: the first letter and a part that no other such name has, from the
 * beginning of a word where that does. Failing that, cut at the end: the whole name is in the title.
 */
function fromTheMiddle(name: string, others: readonly string[], fits: Fits): string {
  const letters = graphemes(name);
  const first = letters[0] ?? "";
  const alike = others.filter((other) => other.startsWith(first));
  const starts = letters.map((_, i) => i).slice(1);
  const words = starts.filter((i) => letters[i - 1] === " ");
  for (const from of [...words, ...starts]) {
    for (let to = letters.length; to > from; to -= 1) {
      const part = letters.slice(from, to).join("").trimEnd();
      const label = `${first}…${part}${to < letters.length ? "…" : ""}`;
      if (!fits(label)) continue;
      if (!alike.some((other) => other.includes(part))) return label;
      break;
    }
  }
  const [cut] = longestHead(letters, "", fits);
  return cut ? written(cut) : `${first}…`;
}

/** Letters as a reader sees them: an accent stays on its letter. */
function graphemes(text: string): string[] {
  if (!("Segmenter" in Intl)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Whether a text takes no more than so many lines of this width; it breaks at spaces and after hyphens. */
export function fitsIn(width: number, lines: number, measure: (text: string) => number): Fits {
  return (text) => {
    let line = "";
    let used = 1;
    for (const part of text.match(/[^\s-]*[\s-]?/g) ?? []) {
      if (measure(part.trimEnd()) > width) return false;
      if (measure((line + part).trimEnd()) <= width) line += part;
      else {
        line = part;
        used += 1;
      }
    }
    return used <= lines;
  };
}

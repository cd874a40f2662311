/**
 * Words as a cloud: sizes by how often each was said, order by the alphabet, no two over one another. Pure.
 *
 * They are set in lines like text, so that the same words always lie in the same places and everybody finds theirs.
 */
import type { Bunch } from "../generated/messages";

export interface Laid {
  readonly text: string;
  readonly times: number;
  /** The middle of the word, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** How wide a text is at a size of 1. */
export type Measure = (text: string) => number;

/** Beside its own width, as a part of the size. */
const GAP = 0.55;
const LINE = 1.22;
/** From the top of a line to its baseline, as a part of the largest size in it. */
const RISE = 0.92;
/** What was said most often is so many times as large as what was said once. */
const LARGEST = 2.2;
const STEPS = 40;

interface Line {
  readonly words: Laid[];
  readonly width: number;
  readonly size: number;
}

/** Words in a room of `width` by `height`, as large as all of them fit. */
export function cloud(
  words: readonly Bunch[],
  width: number,
  height: number,
  measure: Measure,
): readonly Laid[] {
  const most = Math.max(1, ...words.map(([, times]) => times));
  const scaled = words.map(([text, times]) => ({
    text,
    times,
    size: most === 1 ? 1 : 1 + (LARGEST - 1) * Math.sqrt((times - 1) / (most - 1)),
    width: measure(text),
  }));
  for (let step = 0; step <= STEPS; step++) {
    const unit = (height / 3) * 0.9 ** step;
    const lines = setLines(scaled, width, unit);
    const tall = lines.reduce((sum, line) => sum + line.size * LINE, 0);
    if (step === STEPS || (tall <= height && lines.every((line) => line.width <= width)))
      return placed(lines, width, Math.max(0, (height - tall) / 2));
  }
  return [];
}

type Scaled = { text: string; times: number; size: number; width: number };

function setLines(words: readonly Scaled[], width: number, unit: number): Line[] {
  const lines: { words: Laid[]; width: number; size: number }[] = [];
  for (const word of words) {
    const size = word.size * unit;
    const wide = word.width * size;
    const laid = { text: word.text, times: word.times, size, width: wide, x: 0, y: 0 };
    const line = lines[lines.length - 1];
    const gap = line ? Math.max(line.size, size) * GAP : 0;
    if (line && line.width + gap + wide <= width) {
      line.words.push({ ...laid, x: line.width + gap + wide / 2 });
      line.width += gap + wide;
      line.size = Math.max(line.size, size);
    } else lines.push({ words: [{ ...laid, x: wide / 2 }], width: wide, size });
  }
  return lines;
}

function placed(lines: readonly Line[], width: number, top: number): Laid[] {
  let y = top;
  return lines.flatMap((line) => {
    const base = y + line.size * RISE;
    y += line.size * LINE;
    return line.words.map((word) => ({ ...word, x: word.x + (width - line.width) / 2, y: base }));
  });
}

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u;

/** Where nothing can be measured: never too narrow for common letters. */
export const roughly: Measure = (text) =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1.15 : 0.68), 0);

let pen: CanvasRenderingContext2D | null | undefined;

/** In the browser's own letters. `font` is a family. */
export function measured(font: string): Measure {
  if (pen === undefined) pen = document.createElement("canvas").getContext?.("2d") ?? null;
  const drawn = pen;
  if (!drawn) return roughly;
  drawn.font = `600 100px ${font}`;
  return (text) => drawn.measureText(text).width / 100;
}

/** The words that were given, larger where more people gave them. */
import { useMemo } from "preact/hooks";
import type { Bunch } from "../generated/messages";
import { count } from "../lib/time";
import { cloud, measured } from "../lib/word_cloud";
import "./word_cloud.css";

const FONT = '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif';

interface Props {
  words: readonly Bunch[];
  /** The room's shape. */
  width?: number;
  height?: number;
}

export function WordCloud({ words, width = 900, height = 360 }: Props) {
  const laid = useMemo(() => cloud(words, width, height, measured(FONT)), [words, width, height]);
  return (
    <figure class="word-cloud">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {laid.map((one, at) => (
          <text
            key={one.text}
            class={`tone${at % 3}`}
            x={one.x}
            y={one.y}
            font-size={one.size}
            text-anchor="middle"
          >
            {one.text}
          </text>
        ))}
      </svg>
      <ul class="aloud" aria-label="The words">
        {words.map(([text, times]) => (
          <li key={text} dir="auto">
            {text}
            {times > 1 && `, ${count(times, "time")}`}
          </li>
        ))}
      </ul>
    </figure>
  );
}

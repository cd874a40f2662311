/** What a fist or a yes is about. */
import type { OptionCard } from "../../generated/messages";

export function About({ options }: { options: readonly OptionCard[] }) {
  if (!options.length) return null;
  return (
    <ul class="about" aria-label="What it is about">
      {options.map(({ option, text }) => (
        <li key={option} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

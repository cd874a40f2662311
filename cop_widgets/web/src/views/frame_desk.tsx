/** Opening and closing: cards with the group's own words, what stays here, who hosts, what to read, next time. */
import "../tokens.css";
import "./frame/frame.css";
import { Desk } from "../components/desk";
import type { FrameScreen } from "../generated/messages";
import { OPENING, THANKS } from "../lib/frame_words";
import { type Stage, view } from "../lib/mount";
import { Agreement } from "./frame/agreement";
import { Hosts } from "./frame/hosts";
import { NextTime } from "./frame/next_time";
import type { Part } from "./frame/part";
import { Readings } from "./frame/readings";
import { Wall } from "./frame/wall";
import { WordsCard } from "./frame/words_card";

export function FrameDesk({ stage }: { stage: Stage<FrameScreen> }) {
  return (
    <Desk stage={stage} label="Opening and close" class="frame-desk">
      {(part) => (
        <>
          <Wall {...part} />
          {part.screen.closing && <Close {...part} />}
          <section aria-label="Opening">
            <h2 class="label">Opening</h2>
            {OPENING.map((one) => (
              <WordsCard key={one.part} {...part} {...one} />
            ))}
            <Agreement {...part} />
          </section>
          {!part.screen.closing && <Close {...part} />}
        </>
      )}
    </Desk>
  );
}

function Close(part: Part) {
  return (
    <section aria-label="Close">
      <h2 class="label">Close</h2>
      <Readings {...part} />
      <NextTime {...part} />
      <Hosts {...part} />
      <WordsCard {...part} {...THANKS} />
    </section>
  );
}

export default view<FrameScreen>("frame_desk", FrameDesk);

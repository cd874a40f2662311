/** Beside the step: how to take part, or whose voice a result holds. */
import { useRef } from "preact/hooks";
import type { ResultCard, WallScreen } from "../generated/messages";
import { useFit } from "../lib/fit";
import type { Link } from "../lib/invite";
import { hasBeside, ResultBeside } from "./result_panel";
import { JoinPanel } from "./wall_join";

interface Props {
  screen: WallScreen;
  link: Link | null;
  /** The result that everybody looks at now, if any. */
  result: ResultCard | null;
}

export function Beside({ screen, link, result }: Props) {
  if (!result) return screen.code ? <JoinPanel screen={screen} link={link} /> : null;
  return hasBeside(result) ? <Voices result={result} /> : null;
}

function Voices({ result }: { result: ResultCard }) {
  const room = useRef<HTMLElement>(null);
  useFit(room);
  return (
    <aside class="beside-panel" ref={room}>
      <ResultBeside result={result} />
    </aside>
  );
}

/** That the connection was lost, with a button that loads the page anew as soon as somebody answers. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Link } from "../lib/link";
import { lostWords, WAITING } from "../lib/lost_words";
import { reloadOnceAnswered } from "../lib/reload";

export function Lost({ link }: { link: Link }) {
  const waiting = useSignal(false);
  const gone = useMemo(() => new AbortController(), []);
  useEffect(() => () => gone.abort(), []);
  const reload = () => {
    waiting.value = true;
    void reloadOnceAnswered(gone.signal);
  };
  if (waiting.value) return <span>{WAITING}</span>;
  return (
    <>
      <span>{lostWords(link.unsent.value)}</span>
      <button type="button" class="btn" onClick={reload}>
        Reload
      </button>
    </>
  );
}

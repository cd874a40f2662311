/** What is happening, calmly: seen at the top, and said once to whoever listens to the page. */
import { useEffect, useState } from "preact/hooks";
import { BOTH, bothOpen, occasion, present, SAYS } from "../../phone/present";
import { sharingAloud } from "./sharing_words";
import { useApp } from "./stage";
import { floorSays, NETWORK, phaseSays, STOPPED } from "./words";

/** So long may a connection be gone before it is worth a word. */
const PATIENT_MS = 2500;

function useLate(is: boolean): boolean {
  const [late, set] = useState(false);
  useEffect(() => {
    if (!is) return set(false);
    const timer = setTimeout(() => set(true), PATIENT_MS);
    return () => clearTimeout(timer);
  }, [is]);
  return is && late;
}

export function News() {
  const app = useApp();
  const room = app.room.value;
  const offline = useLate(!app.connected.value || app.stuck.value);
  const away = offline ? (app.stopped.value ? STOPPED : NETWORK) : "";
  const phase = room ? phaseSays(room) : "";
  return (
    <div class="news">
      {away && <p class="line warm">{away}</p>}
      {phase && <p class="line">{phase}</p>}
      {app.trouble.value && (
        <p class="line warm">
          <span dir="auto">{app.trouble.value}</span>
          <button type="button" class="btn plain" onClick={app.hush}>
            All right
          </button>
        </p>
      )}
      <Aloud says={[away, phase, app.trouble.value]} />
    </div>
  );
}

/** Each thing is said when it comes; what goes is not. Seconds and counts never are. */
function Aloud({ says }: { says: readonly string[] }) {
  const { room, me } = useApp();
  const [said, say] = useState("");
  const seen = room.value;
  const step = seen ? SAYS[present(seen)] : "";
  const mine = me.value?.speaking_ms != null;
  const floor = seen ? floorSays(seen.floor, mine) : "";
  const tell = (what: string) => {
    if (what) say(what);
  };
  const both = seen !== null && bothOpen(seen);
  useEffect(() => tell(both ? BOTH : step), [seen && occasion(seen), both && seen.prompt?.shown.card.prompt]);
  useEffect(() => tell(floor), [floor]);
  const own = seen && me.value ? sharingAloud(seen.sharing, me.value) : "";
  useEffect(() => tell(own), [own]);
  for (const one of [0, 1, 2]) useEffect(() => tell(says[one] ?? ""), [says[one]]);
  return (
    <p class="aloud" role="status">
      {said}
    </p>
  );
}

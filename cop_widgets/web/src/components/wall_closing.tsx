/** What to read for next time, when that is, and who hosts. */
import { useRef } from "preact/hooks";
import type { FrameWall, HostDay, ReadingCard } from "../generated/messages";
import { dayOfWeek } from "../lib/dates";
import { useFit } from "../lib/fit";
import { shortDay } from "../lib/frame_words";
import { spoken } from "../lib/invite";

/** So many have a QR code each: more would be a wall of them. */
const MOST_CODES = 2;

interface Readings {
  readings: readonly ReadingCard[];
  qr(reading: string): string;
}

export function ReadingsScene({ readings, qr }: Readings) {
  const room = useRef<HTMLUListElement>(null);
  useFit(room);
  if (!readings.length)
    return <p class="hint">Something good to read, watch or try? Share it from your phone.</p>;
  return (
    <ul class={`reading-lines${readings.length > 5 ? " many" : ""}`} ref={room}>
      {readings.map((one) => (
        <li key={one.reading}>
          {one.link && readings.length <= MOST_CODES && (
            <img class="qr" src={qr(one.reading)} alt={`QR code of ${spoken(one.link)}`} />
          )}
          <p class="serif" dir="auto">
            {one.title}
          </p>
          {one.note && <p dir="auto">{one.note}</p>}
          <p class="quiet">
            {one.link && <span class="link">{spoken(one.link)}</span>}
            {one.link && one.by && " · "}
            {one.by && <span dir="auto">shared by {one.by}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function NextScene({ frame }: { frame: FrameWall }) {
  const { date, host, note } = frame.next;
  const room = useRef<HTMLDivElement>(null);
  useFit(room);
  const coming = frame.hosts.filter((one) => !one.today);
  return (
    <div class="next-time" ref={room}>
      {date && <p class="serif day">{dayOfWeek(date)}</p>}
      {host && (
        <p class="serif who" dir="auto">
          {host} <span class="quiet">hosts</span>
        </p>
      )}
      {note && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
      {!date && !host && !note && !coming.length && <p class="hint">When do we meet again, and who hosts?</p>}
      {coming.length > 0 && <Hosts hosts={coming} />}
    </div>
  );
}

/** What was agreed; else the next day that has a host. */
function whenNext({ next, hosts }: FrameWall): { readonly date: string; readonly host: string } {
  if (next.date || next.host) return next;
  return hosts.find((one) => !one.today && one.host) ?? next;
}

/** Beneath the thanks: what was agreed for the next time, and what there is to read until then. */
export function NextLine({ frame }: { frame: FrameWall }) {
  const { note } = frame.next;
  const { date, host } = whenNext(frame);
  const titles = frame.readings.map((one) => one.title);
  if (!date && !host && !note && !titles.length) return null;
  return (
    <div class="next-line">
      {(date || host) && (
        <p class="serif" dir="auto">
          {[date && dayOfWeek(date), host && `${host} hosts`].filter(Boolean).join(" · ")}
        </p>
      )}
      {note && <p dir="auto">{note}</p>}
      {titles.length > 0 && (
        <p class="readings" dir="auto">
          <span class="quiet">To read: </span>
          {titles.join(" · ")}
        </p>
      )}
    </div>
  );
}

function Hosts({ hosts }: { hosts: readonly HostDay[] }) {
  return (
    <ul class="host-days" aria-label="Who hosts when">
      {hosts.map((one) => (
        <li key={one.date}>
          <span class="quiet num">{shortDay(one.date)}</span>{" "}
          <span dir="auto">{one.host || <span class="quiet">open</span>}</span>
        </li>
      ))}
    </ul>
  );
}

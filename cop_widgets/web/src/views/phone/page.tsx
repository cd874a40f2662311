/** The whole page. */
import { useEffect, useRef } from "preact/hooks";
import type { App } from "../../phone/app";
import { Elsewhere } from "./elsewhere";
import { Room } from "./room";
import { Provided, useApp } from "./stage";
import "../../tokens.css";
import "./phone.css";
import "./steps.css";

export function Page({ app }: { app: App }) {
  return (
    <Provided value={app}>
      <Place />
    </Provided>
  );
}

function Place() {
  const { place, room } = useApp();
  const outside = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) outside.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    first.current = false;
    scrollTo(0, 0);
  }, [place.value]);
  if (place.value === "room" && room.value) return <Room room={room.value} />;
  return (
    <main class="outside" ref={outside}>
      <Elsewhere key={place.value} />
    </main>
  );
}

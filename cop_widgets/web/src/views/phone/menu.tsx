/** Second device, what is kept, leaving, being forgotten. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Confirm } from "../../components/confirm";
import { DemoNote } from "./demo_note";
import { Agenda, Confidentiality, NextTime } from "./frame";
import { Kept } from "./kept";
import { Readings } from "./readings";
import { useApp } from "./stage";
import { Welcome } from "./welcome";
import { waiting } from "./words";

export function Menu({ onClose }: { onClose(): void }) {
  const app = useApp();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <section class="step menu">
      <button type="button" class="btn" onClick={onClose}>
        ← Back
      </button>
      <h1 ref={title} tabIndex={-1}>
        Menu
      </h1>
      <DemoNote />
      <Welcome first={false} />
      <Whole />
      <h2>On another device too</h2>
      <Personal />
      <h2>Bringing somebody in</h2>
      <p>
        They open this page and type <b class="personal num">{app.room.value?.code}</b>
      </p>
      <h2>What is kept, and who sees it</h2>
      <Kept />
      <h2>Leaving</h2>
      <Parting />
    </section>
  );
}

/** What may have gone by on the wall. */
function Whole() {
  const app = useApp();
  const room = app.room.value;
  if (!room) return null;
  const { frame, agenda } = room;
  const settled = frame.next.date || frame.next.host || frame.next.note;
  return (
    <>
      {agenda.lines.length > 0 && <Agenda room={room} first={false} />}
      {frame.words.some((one) => one.part === "confidentiality" && one.text) && (
        <Confidentiality frame={frame} first={false} />
      )}
      <Readings frame={frame} first={false} />
      {settled && <NextTime frame={frame} first={false} />}
    </>
  );
}

/** The code for a second device; only the device one came in with can know it. */
function Personal() {
  const app = useApp();
  const [asked, ask] = useState(app.personal.value !== "");
  useEffect(() => {
    if (!asked) void app.recall().then(() => ask(true));
  }, []);
  const letters = app.personal.value;
  if (asked && !letters) return <p>Your personal code is in the menu of the device that you came in with.</p>;
  return (
    <>
      <p>
        Open this page there and choose “I am in already”. Your personal code:{" "}
        <b class="personal num">{letters || "…"}</b>
      </p>
      <p class="small quiet">Keep it to yourself: with it, anybody can take part as you.</p>
    </>
  );
}

const PARTINGS = {
  leave: ["Leave the gathering", "You leave, and can come back at any time. Leave now?", "Leave"],
  forget_person: [
    "Forget me",
    "Your name goes from this gathering and its records, and this device forgets it. What was counted stays, without " +
      "your name. It cannot be undone.",
    "Forget me",
  ],
} as const;

function Parting() {
  const app = useApp();
  const [sure, ask] = useState<keyof typeof PARTINGS | null>(null);
  const under = app.queue.value.some((one) => "command" in one && one.command.kind in PARTINGS);
  if (under)
    return (
      <p class="note" role="status">
        {app.stuck.value ? `${waiting(app)}: you will be out as soon as it is back.` : "One moment…"}
      </p>
    );
  if (sure)
    return (
      <Confirm
        says={PARTINGS[sure][1]}
        yes={PARTINGS[sure][2]}
        onCancel={() => ask(null)}
        onYes={() => app.ask({ kind: sure })}
      />
    );
  return (
    <div class="two">
      {(["leave", "forget_person"] as const).map((kind) => (
        <button type="button" class="btn" key={kind} onClick={() => ask(kind)}>
          {PARTINGS[kind][0]}
        </button>
      ))}
    </div>
  );
}

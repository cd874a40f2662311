/** Inside: the present step above all, the hand beneath it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { RoomScreen } from "../../generated/messages";
import { bothOpen, occasion, present } from "../../phone/present";
import { After } from "./after";
import { Both } from "./both";
import { Floor } from "./floor";
import { Agenda, Confidentiality, NextTime, OwnWords } from "./frame";
import { HandBar } from "./hand_bar";
import { Head } from "./head";
import { Intentions } from "./intentions";
import { Menu } from "./menu";
import { News } from "./news";
import { Prompt } from "./prompt";
import { Propose } from "./propose";
import { Readings } from "./readings";
import { Remote } from "./remote/remote";
import { Result } from "./result";
import { Sharing } from "./sharing";
import { useApp } from "./stage";
import { useMenu } from "./use_menu";
import { Values } from "./values";
import { Vote } from "./vote";
import { Welcome } from "./welcome";

/** Remembered on this device: a reload in the middle of steering goes on with it. */
const STEERING = "steering";

export function Room({ room }: { room: RoomScreen }) {
  const [open, show, hide] = useMenu();
  const app = useApp();
  const [steers, steer] = useState(app.draft(STEERING) !== "");
  const main = useRef<HTMLElement>(null);
  const remote = app.me.value?.remote ?? null;
  const steering = remote !== null && steers;
  useFocus(main, steering ? "steering" : occasion(room));
  const turn = (on: boolean) => {
    steer(on);
    app.keepDraft(STEERING, on ? "on" : "");
  };
  if (open)
    return (
      <div class="room">
        <main>
          <News />
          <Menu onClose={hide} />
        </main>
      </div>
    );
  return (
    <div class="room">
      <Head onMenu={show} />
      {remote && <Turn steers={steers} turn={turn} />}
      <main ref={main}>
        <News />
        {steering && remote ? (
          <Remote remote={remote} room={room} />
        ) : (
          <>
            <Floor />
            {present(room) !== "sharing" && <Sharing first={false} />}
            <Step room={room} />
            <Later room={room} />
            <Voice />
          </>
        )}
      </main>
      {!steering && <HandBar />}
    </div>
  );
}

/** Between taking part and steering. */
function Turn({ steers, turn }: { steers: boolean; turn(on: boolean): void }) {
  return (
    <nav class="turn" aria-label="This phone">
      <button type="button" class="btn" aria-pressed={!steers} onClick={() => turn(false)}>
        Taking part
      </button>
      <button type="button" class="btn" aria-pressed={steers} onClick={() => turn(true)}>
        Steering
      </button>
    </nav>
  );
}

/** What late comers have not said yet, and what a spark chat has beside its prompt. */
function Later({ room }: { room: RoomScreen }) {
  const { me } = useApp();
  const now = present(room);
  if (now === "after") return null;
  const { frame } = room;
  const asks = frame.words.some((one) => one.part === "confidentiality" && one.text);
  return (
    <>
      {now === "none" && asks && me.value?.agrees == null && <Confidentiality frame={frame} first={false} />}
      {frame.spark && now !== "readings" && now !== "vote" && <Readings frame={frame} first={false} />}
      {frame.spark && now !== "next" && frame.hosts.length > 0 && <NextTime frame={frame} first={false} />}
    </>
  );
}

/** A new step has the focus, unless something is being typed. */
function useFocus(main: { current: HTMLElement | null }, now: string): void {
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    if (document.activeElement?.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [now]);
}

function Step({ room }: { room: RoomScreen }) {
  const { way } = room;
  if (bothOpen(room) && room.prompt) return <Both room={room} prompt={room.prompt} />;
  switch (present(room)) {
    case "prompt":
      return room.prompt && <Prompt prompt={room.prompt} />;
    case "words":
      return <OwnWords frame={room.frame} />;
    case "confidentiality":
      return <Confidentiality frame={room.frame} first />;
    case "welcome":
      return <Welcome first />;
    case "agenda":
      return <Agenda room={room} first />;
    case "readings":
      return <Readings frame={room.frame} first />;
    case "next":
      return <NextTime frame={room.frame} first />;
    case "sharing":
      return <Sharing first />;
    case "vote":
      return <Vote key={way.round?.round} />;
    case "propose":
      return <Propose />;
    case "merge":
      return <Values />;
    case "result":
      return (
        <>
          {way.result && <Result card={way.result} />}
          <Intentions first={false} />
        </>
      );
    case "after":
      return <After room={room} />;
    case "adopt":
    case "intentions":
      return <Intentions first />;
    case "counting":
      return (
        <Quiet
          title="The vote is closed"
          says={`${way.round?.answered ?? 0} of ${way.round?.of ?? 0} have answered. The facilitator shows the result to all at once.`}
        />
      );
    case "soon":
      return (
        <Quiet
          title="One moment"
          says="The facilitator prepares what comes next. It appears here by itself."
        />
      );
    default:
      return (
        <Quiet
          title="You are in"
          says="Lay your phone aside if you like. What there is to do appears here by itself."
        />
      );
  }
}

function Quiet({ title, says }: { title: string; says: string }) {
  return (
    <section class="step">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="quiet">{says}</p>
    </section>
  );
}

/** For this person alone. */
function Voice() {
  const { me, room } = useApp();
  // Whoever drops by for a quarter of an hour is not counted.
  if (!me.value?.voice || room.value?.frame.spark) return null;
  return (
    <p class="voice small">
      {me.value.voice} <span class="quiet">Only you and the facilitator see this.</span>
    </p>
  );
}

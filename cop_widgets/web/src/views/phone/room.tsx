/** Inside: the present step above all, the hand beneath it. */
import { useEffect, useRef } from "preact/hooks";
import type { RoomScreen } from "../../generated/messages";
import { occasion, present } from "../../phone/present";
import { Floor } from "./floor";
import { HandBar } from "./hand_bar";
import { Head } from "./head";
import { Intentions } from "./intentions";
import { Menu } from "./menu";
import { News } from "./news";
import { Propose } from "./propose";
import { Result } from "./result";
import { useApp } from "./stage";
import { useMenu } from "./use_menu";
import { Values } from "./values";
import { Vote } from "./vote";

export function Room({ room }: { room: RoomScreen }) {
  const [open, show, hide] = useMenu();
  const main = useRef<HTMLElement>(null);
  useFocus(main, occasion(room));
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
      <main ref={main}>
        <News />
        <Floor />
        <Step room={room} />
        <Voice />
      </main>
      <HandBar />
    </div>
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
  switch (present(room)) {
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
  const { me } = useApp();
  if (!me.value?.voice) return null;
  return (
    <p class="voice small">
      {me.value.voice} <span class="quiet">Only you and the facilitator see this.</span>
    </p>
  );
}

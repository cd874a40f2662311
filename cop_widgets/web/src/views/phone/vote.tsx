/** The vote that goes on: our own host for the view that enters paper ballots in notebooks too. */
import { useEffect, useRef } from "preact/hooks";
import type { Ballot } from "../../generated/messages";
import type { BallotScreen, Mine } from "../../lib/ballot_screen";
import type { App } from "../../phone/app";
import { type HostModel, hostModel } from "../../phone/host";
import ballotView from "../ballot_view";
import { useApp } from "./stage";
import { waiting } from "./words";

function ballotScreen(app: App): BallotScreen | null {
  const { room, me, ballot, stuck, connected, code } = app;
  const seen = room.value;
  const kept = ballot.value;
  if (!seen) return null;
  const slow = stuck.value || !connected.value;
  const state = kept?.state === "sending" && slow ? "waiting" : kept?.state;
  const mine: Mine | null =
    kept && state
      ? { ballot: kept.ballot, state, says: state === "waiting" ? waiting(app) : kept.says }
      : elsewhere(me.value?.answered);
  return {
    seq: seen.seq,
    clock: seen.clock,
    round: seen.way.round,
    order: me.value?.order ?? [],
    mine,
    keep: `cop.draft ${code.value} ${seen.way.round?.round ?? ""}`,
  };
}

/** Answered, and not known here: on another device, or by the facilitator for this person. */
function elsewhere(answered: boolean | undefined): Mine | null {
  return answered
    ? {
        ballot: null,
        state: "refused",
        says: "Your vote is in already: cast on another device, or entered for you.",
      }
    : null;
}

export function Vote() {
  const app = useApp();
  const el = useRef<HTMLDivElement>(null);
  const model = useRef<HostModel | null>(null);
  const screen = ballotScreen(app);
  useEffect(() => {
    if (!el.current) return;
    model.current = hostModel({ screen, trouble: null, options: {} }, (message, says) => {
      if (message.type === "cast") app.cast(message.round as string, message.ballot as Ballot | null);
      says({ type: "done", id: message.id, seq: 0 });
    });
    return ballotView.render({ model: model.current, el: el.current });
  }, []);
  useEffect(() => model.current?.set("screen", screen));
  const round = app.room.value?.way.round;
  return (
    <section class="step">
      <div ref={el} />
      {round && (
        <p class="small quiet">
          {round.answered} of {round.of} have answered.
        </p>
      )}
    </section>
  );
}

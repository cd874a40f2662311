/**
 * One ballot: on a phone the person's own, in a notebook one that the facilitator enters from paper or a raised
 * hand. What it needs and says is in `lib/ballot_screen.ts`.
 */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { BallotSheet } from "../components/ballots/ballot";
import type { Ballot, RoundCard } from "../generated/messages";
import type { BallotScreen, Mine } from "../lib/ballot_screen";
import { asks, blank, filled, fitting, inOrder, same, sendable, sendWords, toSend } from "../lib/ballots";
import { isRefused } from "../lib/link";
import { type Stage, view } from "../lib/mount";
import { mss } from "../lib/time";
import "../tokens.css";

const SECRET = "Secret: nobody can see who chose what, not even the facilitator.";

type Props = { stage: Stage<BallotScreen> };

function BallotView({ stage }: Props) {
  const screen = stage.screen.value;
  const round = screen?.round;
  if (!screen || round?.status !== "open") return <p class="quiet">There is no vote going on just now.</p>;
  return <Voting key={round.round} stage={stage} screen={screen} round={round} />;
}

/** An unfinished ballot, kept in the tab's storage so that a reload does not lose it. */
function useDraft(round: RoundCard, { keep, mine }: BallotScreen) {
  const start = () => fitting(round, keep ? kept(keep) : null) ?? mine?.ballot ?? blank(round.ballot);
  const [draft, setDraft] = useState<Ballot>(start);
  const change = (ballot: Ballot) => {
    setDraft(ballot);
    if (keep) store(keep, ballot);
  };
  return [draft, change] as const;
}

function kept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function store(key: string, ballot: Ballot): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(ballot));
  } catch {
    // Then a reload begins anew.
  }
}

function Voting({ stage, screen, round }: Props & { screen: BallotScreen; round: RoundCard }) {
  const [draft, setDraft] = useDraft(round, screen);
  const [person, setPerson] = useState("");
  const [said, say] = useState("");
  const name = useId();
  const byHand = screen.waiting !== undefined;
  const cast = async (ballot: Ballot | null) => {
    const request = { type: "cast", round: round.round, ballot, ...(byHand ? { person } : {}) };
    const answer = await stage.link.request(request);
    if (isRefused(answer)) return say(answer.text);
    say(byHand ? "Entered." : "");
    if (byHand) {
      setPerson("");
      setDraft(blank(round.ballot));
    } else if (!ballot) setDraft(blank(round.ballot));
  };
  return (
    <form
      class="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        void cast(toSend(draft));
      }}
    >
      <header>
        <p class="label">{byHand ? "A ballot on paper or by hand" : "Secret vote"}</p>
        <h1 tabIndex={-1} dir="auto">
          {round.question}
        </h1>
        <p class="quiet">
          {asks(round)} <Closes stage={stage} round={round} />
        </p>
        {!byHand && <p class="quiet">{SECRET} You can change it until it closes.</p>}
      </header>
      {byHand && <Who people={screen.waiting ?? []} person={person} onPerson={setPerson} />}
      <BallotSheet
        round={round}
        options={inOrder(round.options, screen.order)}
        ballot={draft}
        name={name}
        onChange={setDraft}
      />
      <Send
        draft={draft}
        mine={screen.mine ?? null}
        byHand={byHand}
        ready={!byHand || person !== ""}
        said={said}
        onTakeBack={() => void cast(null)}
      />
      {round.rule_says && (
        <p class="counted quiet">
          {round.rule_title}: {round.rule_says}
        </p>
      )}
    </form>
  );
}

function Who(props: {
  people: readonly { person: string; name: string }[];
  person: string;
  onPerson(to: string): void;
}) {
  return (
    <label class="who">
      <span>For whom? Those who have not answered:</span>
      <select
        class="field"
        value={props.person}
        onChange={(event) => props.onPerson(event.currentTarget.value)}
      >
        <option value="">Choose a person</option>
        {props.people.map(({ person, name }) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The time that is left, where there is a limit. It is not announced: it changes each second. */
function Closes({ stage, round }: Props & { round: RoundCard }) {
  if (round.deadline_ms === null) return null;
  const left = round.deadline_ms - stage.clock.tick.value;
  return <b class="num">{left > 0 ? `Closes in ${mss(left)}.` : "The time is over."}</b>;
}

interface SendProps {
  readonly draft: Ballot;
  readonly mine: Mine | null;
  readonly byHand: boolean;
  readonly ready: boolean;
  readonly said: string;
  onTakeBack(): void;
}

function Send({ draft, mine, byHand, ready, said, onTakeBack }: SendProps) {
  const words = byHand ? "Enter this ballot" : sendWords(draft);
  const there = mine !== null && mine.ballot !== null && mine.state !== "refused";
  const unchanged = !byHand && there && same(draft, mine.ballot);
  const says = said || mineSays(mine, unchanged);
  const bar = useRef<HTMLDivElement>(null);
  const changed = there && !unchanged && mine.state === "sent";
  // What has the focus is never hidden beneath the bar.
  useEffect(() => {
    const form = bar.current?.closest<HTMLElement>("form");
    form?.style.setProperty("--bar", `${bar.current?.offsetHeight ?? 0}px`);
  });
  return (
    <div class="send" ref={bar}>
      {!unchanged && (
        <button
          type="submit"
          class={`btn main${filled(draft) ? " primary" : ""}`}
          disabled={!ready || !sendable(draft)}
        >
          {changed ? "Send it changed" : words}
        </button>
      )}
      <p class="state" role="status" data-state={mine?.state ?? ""}>
        {says}
      </p>
      {unchanged && (
        <button type="button" class="btn plain" onClick={onTakeBack}>
          Take it back
        </button>
      )}
    </div>
  );
}

function mineSays(mine: Mine | null, unchanged: boolean): string {
  if (!mine) return "";
  if (mine.state === "refused") return mine.says;
  if (mine.state === "waiting")
    return `${mine.says || "Waiting for the network"}: your vote will be ${mine.ballot ? "sent" : "taken back"}.`;
  if (mine.state === "sending") return "Sending…";
  if (!mine.ballot) return "Your vote is taken back.";
  return unchanged
    ? "✓ Your vote is in. You can change it until it closes."
    : "Not sent yet: your former choice counts.";
}

export default view("ballot_view", BallotView);

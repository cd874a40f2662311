/** A paper ballot or raised hands, entered for somebody in the room. It is secret too: it cannot be seen again. */
import { useSignal } from "@preact/signals";
import { BallotSheet } from "../../components/ballots/ballot";
import type { Ballot, Guest, RoundCard } from "../../generated/messages";
import { asks, blank, toSend } from "../../lib/ballots";
import { Dialog } from "../../lib/dialog";
import { isRefused } from "../../lib/link";
import { refusalWords } from "./notice_words";
import type { Part } from "./part";

interface Props {
  stage: Part["stage"];
  round: RoundCard;
  person: Guest;
  onClose(): void;
}

export function HandBallot({ stage, round, person, onClose }: Props) {
  const ballot = useSignal<Ballot>(blank(round.ballot));
  const refused = useSignal("");
  const put = async () => {
    const message = { type: "cast", round: round.round, person: person.person, ballot: toSend(ballot.value) };
    const answer = await stage.link.request(message);
    if (isRefused(answer)) refused.value = refusalWords(answer);
    else onClose();
  };
  return (
    <Dialog title={`For ${person.name}`} onClose={onClose}>
      <div class="hand-ballot">
        <p class="serif">{round.question}</p>
        <p class="quiet">{asks(round)}</p>
        <div class="ballot">
          <BallotSheet
            round={round}
            options={round.options}
            ballot={ballot.value}
            name={`hand-${person.person}`}
            onChange={(next) => {
              ballot.value = next;
            }}
          />
        </div>
        <p class="quiet">
          Once it is in the box it cannot be seen or changed, and it counts as entered by you.
        </p>
        {refused.value && (
          <p class="banner" role="status">
            {refused}
          </p>
        )}
        <div class="answers">
          <button type="button" class="btn primary" onClick={put}>
            Put it into the box
          </button>
          <button type="button" class="btn plain" onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    </Dialog>
  );
}

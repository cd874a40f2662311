"""Entering a paper ballot, or one told by raised hands, for somebody in the room."""

import secrets
from typing import Any

import msgspec

from ..domain.errors import Fault, InputFaults
from ..domain.voting.ballots import Ballot
from ..live.gathering import Gathering
from .view import GatheringView, Message


class ByHand(GatheringView):
    """A view that can enter ballots for others."""

    shows_room = True

    def on_cast(self, message: Message) -> None:
        """Put a ballot into the box. Its key is thrown away: nobody can change it afterwards, or find it again."""
        enter(self.gathering, message)
        self.gathering.refresh()
        self.refresh()
        self.send({"type": "done", "id": message.get("id"), "seq": self.gathering.seq})


def enter(gathering: Gathering, message: Message) -> None:
    """Cast the ballot in a message: ``round``, ``person`` and ``ballot`` as in ``voting.ballots``.

    Raises
    ------
    InputFaults
        It does not fit the round.
    NotNow, Refused
        The vote is closed; this person has answered already.
    """
    round_, person = str(message.get("round") or ""), str(message.get("person") or "")
    gathering.cast(round_, person, secrets.token_hex(32), 1, _ballot(message.get("ballot")), by_hand=True)


def _ballot(data: Any) -> Ballot:
    try:
        ballot: Ballot = msgspec.convert(data, Ballot)
    except msgspec.ValidationError as error:
        raise InputFaults([Fault(f"This cannot be understood: {error}.")], "ballot") from error
    return ballot

"""The people of the recording, in a gathering that is being staged."""

from collections.abc import Callable

from ...domain.casting import ballot_key
from ...domain.commands import Command
from ...domain.participant_commands import JoinByPhone
from ...domain.state import State
from ...domain.voting.ballots import Ballot
from ..gathering import Gathering


class Circle:
    """What is staged goes into ``gathering`` by the ways that facilitators and phones use too.

    ``secret`` makes what a phone makes for itself; nobody keeps it, so nobody can open these people's ballots.
    """

    def __init__(self, gathering: Gathering, secret: Callable[[], str]) -> None:
        self.gathering = gathering
        self._secret = secret
        self._secrets: dict[str, str] = {}

    @property
    def state(self) -> State:
        """As it is now."""
        return self.gathering.state

    @property
    def people(self) -> list[str]:
        """Ids, in the order of the roster; visitors are not there yet."""
        return [one.person for one in self.state.core.people]

    def do(self, command: Command, by: str = "facilitator") -> None:
        """Carry a command out."""
        self.gathering.do(command, by=by)

    def join(self, person: str) -> None:
        """Somebody comes in by a phone. The log knows phones by hashes; these are hashes of nothing."""
        self._secrets[person] = self._secret()
        self.do(JoinByPhone(self._secret(), self._secret(), person), by="phone")

    def cast(self, round_: str, person: str, ballot: Ballot) -> None:
        """Put somebody's ballot into the box, under the key of their phone."""
        key = ballot_key(self._secrets[person], self.gathering.code, round_)
        self.gathering.cast(round_, person, key, 1, ballot)

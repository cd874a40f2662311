"""Playing commands into a gathering without any store: the domain alone."""

from collections.abc import Iterable

from cop_widgets.domain.commands import Command, CreateGathering, RosterEntry
from cop_widgets.domain.events import Recorded
from cop_widgets.domain.gathering import decide, evolve
from cop_widgets.domain.state import State
from cop_widgets.domain.times import SECOND

START = 1_795_000_000 * SECOND


class Play:
    """A gathering and its log; ``now`` is a clock that tests set forward."""

    def __init__(
        self,
        names: Iterable[str] = ("Mele", "Hana", "Sam", "Tui"),
        facilitators: Iterable[str] = (),
        planned_min: float | None = 60,
    ) -> None:
        self.state: State | None = None
        self.log: list[Recorded] = []
        self.now = START
        lead = set(facilitators)
        roster = tuple(RosterEntry(n, "facilitator" if n in lead else "participant") for n in names)
        self.do(CreateGathering("Thursday", "2026-11-21", roster=roster, planned_min=planned_min))

    def do(self, command: Command, wait: float = 0.0) -> State:
        """Carry a command out, ``wait`` seconds from the last one."""
        self.now += round(wait * SECOND)
        id = f"c{len(self.log)}-{self.now}"
        for event in decide(self.state, command, self.now):
            recorded = Recorded("TEST22", len(self.log) + 1, self.now, id, "facilitator", event)
            self.log.append(recorded)
            self.state = evolve(self.state, recorded)
        assert self.state is not None
        return self.state

    def person(self, name: str) -> str:
        """The id of somebody."""
        assert self.state is not None
        return next(p.person for p in self.state.core.people if p.name == name)

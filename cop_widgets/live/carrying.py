"""What a community takes along from one gathering to the next."""

import msgspec

from ..domain.commands import CreateGathering
from ..domain.errors import LogDamaged, LogTooNew
from ..domain.events import GatheringCreated, GatheringRenamed
from ..domain.frame import CARRIED
from ..domain.frame_commands import WordFrame
from ..domain.gathering import fold
from ..domain.grouping import carried_groups
from ..domain.names import folded
from ..domain.state import State
from ..store.base import EventLog


def continued(log: EventLog, command: CreateGathering) -> CreateGathering:
    """The same, with all that the community's latest gathering hands on and the command does not bring itself.

    These are its intentions, its own words for the opening and the close, who hosts when, and who has sat together.
    """
    last = latest(log, command.community)
    if last is None:
        return command
    worded = {one.part for one in command.frame}
    words = last.frame.words
    kept = tuple(WordFrame(part, words[part]) for part in CARRIED if part in words and part not in worded)
    return msgspec.structs.replace(
        command,
        intentions=command.intentions or last.way.carried(last.code),
        frame=(*command.frame, *kept),
        hosts=command.hosts or last.frame.hosts,
        met=command.met or carried_groups(last),
    )


def latest(log: EventLog, community: str) -> State | None:
    """The community's gathering that was last written to; ``None`` where there is none, or it has no name."""
    wanted = folded(community)
    if not wanted:
        return None
    once = {one.gathering for one in log.said(GatheringCreated, GatheringRenamed) if _names(one.event, wanted)}
    for listed in log.gatherings():
        state = _read(log, listed.gathering) if listed.gathering in once else None
        if state is not None and folded(state.core.community) == wanted:
            return state
    return None


def _names(event: object, wanted: str) -> bool:
    return isinstance(event, GatheringCreated | GatheringRenamed) and folded(event.community) == wanted


def _read(log: EventLog, code: str) -> State | None:
    """The gathering; ``None`` where it cannot be read, which is told where gatherings are listed."""
    try:
        return fold(log.since(code))
    except (LogDamaged, LogTooNew):
        return None

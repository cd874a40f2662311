"""What phones see: the room, the same for all, and each person's own part."""

import hashlib

from .. import phone_screens as screens
from ..casting import Answered
from ..heard import NOTHING, Contribution, own_contribution
from ..rules.door import door_of
from ..state import State
from ..tally import OwnFigures, own_figures
from ..times import Micros
from .agenda import agenda_wall
from .board import floor
from .frame import frame_wall
from .gentle import uncounted
from .moments import MILLI, clock, instant, milli, tally_time
from .own import own_parts
from .prompts import prompt_wall
from .sharing import floor_wall
from .way import way_wall


def room(state: State, answered: Answered | None, now: Micros) -> screens.RoomScreen:
    """The room as every phone sees it; in a spark chat nobody is counted."""
    core, door = state.core, door_of(state)
    public = screens.RoomScreen(
        seq=state.seq,
        clock=clock(state, now),
        code=door.code,
        title=core.title,
        community=core.community,
        here=sum(one.here for one in core.people),
        hands=len(state.queue()),
        floor=floor(core, names=core.names_shown),
        floor_by_phone=door.floor,
        time_box_ms=milli(core.time_box),
        each=state.way.each,
        way=way_wall(state, answered),
        agenda=agenda_wall(state, now),
        prompt=prompt_wall(state),
        sharing=floor_wall(state, now),
        frame=frame_wall(state),
    )
    return uncounted(public) if state.agenda.spark else public


def me(
    state: State, answered: Answered | None, person: str, now: Micros, noted: Answered | None = None
) -> screens.MeScreen:
    """One person's own part.

    ``answered`` is who has answered the vote that goes on, ``noted`` who the open prompt without names.

    Raises
    ------
    UnknownPerson
        They are not on the roster (any more).
    """
    core, who, way = state.core, state.core.find(person), state.way
    speaking = core.speaking(person)
    voice = own_figures(core.tally, person, tally_time(core, instant(state, now)))
    entries = core.entries(person)
    going = way.open_round()
    done = (
        going is not None
        and answered is not None
        and answered.round == going.round
        and not answered.people.isdisjoint(entries)
    )
    consents = [one for entry in entries if (one := way.consents.get(entry)) and one.at >= way.changed()]
    return screens.MeScreen(
        seq=state.seq,
        person=person,
        name=who.name,
        here=who.here,
        speaking_ms=None if speaking is None else speaking.start // MILLI,
        turns=voice.turns,
        talk_ms=voice.talk // MILLI,
        voice="" if state.agenda.spark else voice_says(voice, own_contribution(state, person)),
        proposals=tuple(
            screens.MyProposal(one.proposal, one.text, one.status, one.reason, one.into)
            for one in way.proposals
            if one.person in entries
        ),
        answered=done,
        order=() if going is None else shuffled([one.option for one in going.options], f"{person}/{going.round}"),
        consents=max(consents, key=lambda one: one.at).consents if consents else None,
        **own_parts(state, person, noted, now),
    )


_TIMES = {1: "once", 2: "twice"}


def voice_says(voice: OwnFigures, given: Contribution = NOTHING) -> str:
    """How often somebody spoke, wrote, reacted and passed, and whether their talk is about their share.

    No number to compare with others'.
    """
    done = {"spoke": voice.turns, "wrote": given.wrote, "reacted": given.reactions, "passed": given.passes}
    told = [f"{what} {_TIMES.get(times, f'{times} times')}" for what, times in done.items() if times]
    if not told:
        return "You have not spoken yet."
    says = f"You {' and '.join(filter(None, [', '.join(told[:-1]), told[-1]]))}"
    if not voice.turns or voice.index is None:
        return f"{says}."
    if told[1:]:
        return f"{says}. You spoke {_share(voice.index)} your share."
    return f"{says}, {_share(voice.index)} your share."


def _share(index: float) -> str:
    if index < 0.5:
        return "less than"
    if index < 0.8:
        return "a little less than"
    return "about" if index <= 1.25 else "more than"


def shuffled(options: list[str], lot: str) -> tuple[str, ...]:
    """Options in an order of somebody's own, always the same for them: no option gains by standing first."""
    return tuple(sorted(options, key=lambda one: hashlib.sha256(f"{lot}/{one}".encode()).digest()))

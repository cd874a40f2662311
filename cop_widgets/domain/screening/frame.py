"""What frames a gathering: for the facilitator, and for everybody."""

from typing import Any

from .. import frame_screens as screens
from ..frame import CONFIDENTIALITY, PARTS, THANKS, Agreement
from ..state import ENDED, Person, State
from ..times import Micros
from .joining import guest
from .moments import clock, milli

FORTNIGHT = 10
"""So many days with a host are shown to everybody: the weekdays of two weeks."""
CLOSING_KINDS = ("reading", "check_out", "closing")
CLOSING_STAGES = ("readings", "next", "thanks")


def frame(state: State, now: Micros) -> screens.FrameScreen:
    """Opening and closing, for the facilitator."""
    core, said = state.core, _agreements(state)
    asked = CONFIDENTIALITY in state.frame.words
    return screens.FrameScreen(
        seq=state.seq,
        clock=clock(state, now),
        stage=state.frame.stage,  # type: ignore[arg-type]
        date=core.date,
        community=core.community,
        words=_words(state, *PARTS),
        agreements=tuple(screens.AgreementCard(core.find(who).name, one.agrees, one.why) for who, one in said.items()),
        silent=tuple(
            guest(state, one, frozenset()) for one in core.people if asked and one.here and one.person not in said
        ),
        hosts=_days(state),
        names=tuple(one.name for one in core.people),
        readings=_readings(state),
        next=_next(state),
        spark=state.agenda.spark,
        closing=is_closing(state),
    )


def is_closing(state: State) -> bool:
    """Whether the gathering is at its close: by its agenda, by what the wall shows, or because it is over."""
    going = state.agenda.now()
    at_close = going is not None and going.plan.kind in CLOSING_KINDS
    return at_close or state.frame.stage in CLOSING_STAGES or state.core.phase == ENDED


def people(state: State, now: Micros) -> screens.PeopleScreen:
    """Everybody on the roster, for the facilitator: the one screen that tells what people need."""
    said = _agreements(state)
    cards = tuple(_card(state, one, said.get(one.person)) for one in state.core.people)
    return screens.PeopleScreen(state.seq, clock(state, now), cards)


def _card(state: State, who: Person, said: Agreement | None) -> screens.PersonCard:
    profile = state.profile(who.person)
    return screens.PersonCard(
        person=who.person,
        name=who.name,
        role=who.role,  # type: ignore[arg-type]
        pronouns=profile.pronouns,
        say=profile.say,
        first_time=profile.first_time,
        needs=profile.needs,
        here=who.here,
        phone=any(phone.is_in for phone in state.phones_of(who.person)),
        remote=state.steers(who.person),
        came_ms=milli(who.presence[0].start) if who.presence else None,
        left_ms=milli(who.presence[-1].end) if who.presence and not who.here else None,
        agrees=None if said is None else said.agrees,
    )


def frame_wall(state: State) -> screens.FrameWall:
    """The frame as everybody may see it: how many agree, not who; no reasons, no needs."""
    stage, agrees = state.frame.stage, [one.agrees for one in _agreements(state).values()]
    return screens.FrameWall(
        stage=stage,  # type: ignore[arg-type]
        spark=state.agenda.spark,
        words=_words(state, stage, CONFIDENTIALITY, *((THANKS,) if state.core.phase == ENDED else ())),
        agreeing=agrees.count(True),
        objecting=agrees.count(False),
        people=_welcomed(state) if stage == "people" else (),
        hosts=tuple(day for day in _days(state) if day.date >= state.core.date)[:FORTNIGHT],
        readings=_readings(state),
        next=_next(state),
    )


def own_frame(state: State, person: str) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``agrees``, ``profile``."""
    said, profile = state.agreeing().get(person), state.profile(person)
    own = screens.MyProfile(profile.pronouns, profile.say, profile.first_time, profile.needs)
    return {"agrees": None if said is None else said.agrees, "profile": own}


def _agreements(state: State) -> dict[str, Agreement]:
    """What people on the roster have said, in its order."""
    said = state.agreeing()
    return {one.person: said[one.person] for one in state.core.people if one.person in said}


def _words(state: State, *parts: str) -> tuple[screens.Words, ...]:
    words = state.frame.words
    return tuple(screens.Words(part, words[part]) for part in dict.fromkeys(parts) if part in words)  # type: ignore[arg-type]


def _welcomed(state: State) -> tuple[screens.Welcome, ...]:
    """Those in the room."""
    known = [(one.name, state.profile(one.person)) for one in state.core.people if one.here]
    return tuple(screens.Welcome(name, own.pronouns, own.say, own.first_time) for name, own in known)


def _days(state: State) -> tuple[screens.HostDay, ...]:
    return tuple(screens.HostDay(slot.date, slot.host, slot.date == state.core.date) for slot in state.frame.hosts)


def _readings(state: State) -> tuple[screens.ReadingCard, ...]:
    names = {one.person: one.name for one in state.core.people}
    return tuple(
        screens.ReadingCard(one.reading, one.title, one.link, one.note, names.get(state.core.whose(one.person), ""))
        for one in state.frame.readings
        if not one.removed
    )


def _next(state: State) -> screens.NextTime:
    agreed = state.frame.next
    return screens.NextTime(agreed.date, agreed.host, agreed.note)

"""Who comes in by a phone: for the facilitator, and for somebody at the door."""

from .. import phone_screens
from .. import way_screens as screens
from ..events import FACILITATOR
from ..rules.door import door_of
from ..state import ENDED, Person, State
from ..times import Micros
from .moments import MILLI, clock


def join(state: State, connected: frozenset[str], now: Micros) -> screens.JoinScreen:
    """The door and those who came through it, for the facilitator."""
    door, people = door_of(state), state.core.people
    guests = tuple(guest(state, one, connected) for one in people)
    names = {one.person: one.name for one in people}
    return screens.JoinScreen(
        seq=state.seq,
        clock=clock(state, now),
        code=door.code,
        title=state.core.title,
        locked=door.locked,
        typed=door.typed,
        unnamed=door.unnamed,
        floor=door.floor,
        joined=sum(one.joined for one in guests),
        connected=sum(one.connected for one in guests),
        here=sum(one.here for one in guests),
        guests=guests,
        hands=tuple(screens.HandCard(one.person, names[one.person], one.hand.at // MILLI) for one in state.waiting()),
    )


def guest(state: State, person: Person, connected: frozenset[str]) -> screens.Guest:
    """Somebody on the roster, and whether their phone is in."""
    phones = state.phones_of(person.person)
    return screens.Guest(
        person=person.person,
        name=person.name,
        here=person.here,
        joined=any(phone.is_in for phone in phones),
        connected=person.person in connected,
        shut_out=any(phone.shut_out for phone in phones),
    )


def door(state: State) -> phone_screens.DoorScreen:
    """What a phone sees before it is in: co-facilitators come in by it too, the facilitator has the dashboard."""
    way_in, core = door_of(state), state.core
    free = tuple(
        (one.person, one.name) for one in core.people if not state.phones_of(one.person) and one.role != FACILITATOR
    )
    return phone_screens.DoorScreen(
        code=way_in.code,
        title=core.title,
        community=core.community,
        over=core.phase == ENDED,
        locked=way_in.locked,
        typed=way_in.typed,
        unnamed=way_in.unnamed,
        names=() if way_in.locked else free,
    )

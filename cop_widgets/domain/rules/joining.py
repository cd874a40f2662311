"""Coming in by a phone, and leaving again."""

from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import PARTICIPANT, Event, PersonAdded, PersonArrived, PersonLeft
from ..names import folded
from ..participant_commands import JoinByPhone, Leave, LinkDevice, ShutOut
from ..participant_events import DeviceLinked, PersonJoined, PersonParted, PersonShutOut
from ..participants import Phone
from ..state import ENDED, Core, State
from ..times import Interval, Micros
from .door import door_of
from .hands import LEFT, taken_down
from .people import without_remote
from .registry import besides, decides, laid_under, lies_under, replace
from .roster import free_name, person_added, person_arrived, person_left

UNNAMED = "Guest"
LOCKED = "The door is closed just now. Please ask the facilitator to let you in."
SENT_AWAY = "The facilitator has closed this gathering for this phone. Please speak to them."
UNKNOWN_CODE = "That personal code is not known here. Please look at it once more on your other device."


@decides(JoinByPhone)
def join_by_phone(state: State, command: JoinByPhone, now: Micros) -> list[Event]:
    """Come in once; the same device is the same person however often it comes."""
    core, door = state.core, door_of(state)
    known = state.person_of(command.device)
    if _is_shut_out(state, command.device):
        raise Refused(SENT_AWAY)
    if known is not None:
        inside = any(phone.is_in for phone in state.phones_of(known))
        return [] if inside else [PersonJoined(known, command.device, command.personal, now)]
    if core.phase == ENDED:
        raise NotNow("This gathering is over. Thank you for coming!")
    if door.locked:
        raise Refused(LOCKED)
    person, name = _who(state, command)
    return [PersonJoined(person, command.device, command.personal, now, name)]


def _who(state: State, command: JoinByPhone) -> tuple[str, str]:
    """The person who comes in, and their name if they are new."""
    door = door_of(state)
    if command.person is not None:
        person = state.core.find(command.person)
        if state.phones_of(command.person):
            raise Refused(f"{person.name} has joined already. Use the personal code from that phone, or another name.")
        return command.person, ""
    fresh = state.fresh_id("p")
    if command.name is not None:
        if not door.typed:
            raise Refused("Please choose your name from the list.")
        return fresh, free_name(state.core, command.name)
    if not door.unnamed:
        raise InputFaults([Fault("please give a name", column="name")], "name")
    return fresh, _unnamed(state.core)


def _unnamed(core: Core) -> str:
    taken = {folded(person.name) for person in core.people}
    number = next(n for n in range(1, len(taken) + 2) if folded(f"{UNNAMED} {n}") not in taken)
    return f"{UNNAMED} {number}"


def _is_shut_out(state: State, device: str) -> bool:
    phone = state.participants.phones.get(state.participants.devices.get(device, ""))
    return phone is not None and phone.shut_out


@decides(LinkDevice)
def link_device(state: State, command: LinkDevice, now: Micros) -> list[Event]:
    """One more device of somebody who is known by their personal code."""
    if _is_shut_out(state, command.device):
        raise Refused(SENT_AWAY)
    for person, phone in state.participants.phones.items():
        if phone.personal == command.personal and not phone.shut_out:
            return [] if state.person_of(command.device) == person else [DeviceLinked(person, command.device, now)]
    raise Refused(UNKNOWN_CODE)


@decides(Leave)
def leave(state: State, command: Leave, now: Micros) -> list[Event]:
    """Go; whoever has gone already goes no further."""
    state.core.find(command.person)
    return [PersonParted(phone.person, now) for phone in state.phones_of(command.person) if phone.is_in]


@decides(ShutOut)
def shut_out(state: State, command: ShutOut, now: Micros) -> list[Event]:
    """Only whoever has joined can be sent away."""
    person = state.core.find(command.person)
    phones = state.phones_of(command.person)
    if not phones:
        raise Refused(f"{person.name} has not joined by a phone.")
    return [PersonShutOut(phone.person, now) for phone in phones if not phone.shut_out]


@besides(PersonJoined)
def person_joined(state: State, event: PersonJoined) -> State:
    """On the roster, in the room, and known by the device."""
    who = state.participants
    before = who.phones.get(event.person)
    joined = (*(before.joined if before else ()), Interval(event.at))
    phone = Phone(event.person, event.personal, joined)
    state = laid_under(state, "come", event)
    devices = {**who.devices, event.device: event.person}
    return replace(state, participants=replace(who, devices=devices, phones={**who.phones, event.person: phone}))


@lies_under("come")
def _come(core: Core, event: PersonJoined) -> Core:
    there = next((one for one in core.people if one.person == event.person), None)
    if there is None:
        return (
            person_added(core, PersonAdded(event.person, event.name, PARTICIPANT, here=True, at=event.at))
            if event.name
            else core
        )
    if there.here or core.phase == ENDED:
        return core
    return person_arrived(core, PersonArrived(event.person, event.at))


@besides(DeviceLinked)
def device_linked(state: State, event: DeviceLinked) -> State:
    """Known by one more device."""
    who = state.participants
    return replace(state, participants=replace(who, devices={**who.devices, event.device: event.person}))


@besides(PersonParted)
def person_parted(state: State, event: PersonParted) -> State:
    """Away, with no hand up."""
    return gone(state, event.person, event.at, shut_out=False)


@besides(PersonShutOut)
def person_shut_out(state: State, event: PersonShutOut) -> State:
    """The same, and not let in again."""
    return gone(state, event.person, event.at, shut_out=True)


def gone(state: State, person: str, at: Micros, shut_out: bool) -> State:
    """With somebody away, their phone out and their hand down."""
    who = state.participants
    phone = who.phones[person]
    joined = phone.joined
    if phone.is_in:
        joined = (*joined[:-1], Interval(joined[-1].start, at))
    phones = {**who.phones, person: replace(phone, joined=joined, shut_out=shut_out)}
    owner = state.core.whose(person)
    down = frozenset(hand.person for hand in who.hands if state.core.whose(hand.person) == owner)
    # In a core that undo would give back the two entries may still be two people.
    state = laid_under(state, "go", person, at)
    state = without_remote(state, person) if shut_out else state
    return replace(state, participants=replace(taken_down(who, down, at, LEFT), phones=phones))


@lies_under("go")
def _go(core: Core, entry: str, at: Micros) -> Core:
    person = core.whose(entry)
    there = next((one for one in core.people if one.person == person), None)
    if there is None or not there.here or core.phase == ENDED:
        return core
    return person_left(core, PersonLeft(person, at))

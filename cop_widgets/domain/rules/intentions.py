"""Intentions: adopting, amending, retiring them, and consenting to them."""

from ..errors import NotNow, Refused
from ..events import Event
from ..names import folded, tidy
from ..state import State
from ..times import Micros
from ..way import ADOPT, BROKEN_OFF, OPEN, Consent, Intention, Round, Way
from ..way_commands import AdoptIntentions, AmendIntention, GiveConsent, RetireIntention, Wording
from ..way_events import (
    ConsentGiven,
    IntentionAdopted,
    IntentionAmended,
    IntentionRetired,
    IntentionsCarried,
)
from ..way_results import result
from .proposing import text_of
from .registry import besides, decides, replace


@decides(AdoptIntentions)
def adopt_intentions(state: State, command: AdoptIntentions, now: Micros) -> list[Event]:
    """In the group's own words; one that holds already is not adopted twice."""
    way, round_ = state.way, _counted(state.way, command.round)
    if not command.wordings:
        raise Refused("Please choose at least one value to adopt.")
    known = {folded(one.wording) for one in way.held()}
    highest = max((int(one.intention[1:]) for one in way.intentions), default=0)
    events: list[Event] = []
    for wording in command.wordings:
        text = text_of(wording.text, "wording")
        if folded(text) in known:
            raise Refused(f"“{text}” is an intention already.")
        known.add(folded(text))
        events.append(_adopted(round_, wording, f"i{highest + len(events) + 1:05d}", now))
    return events


def _counted(way: Way, round_: str) -> Round | None:
    if not round_:
        return None
    found = way.find_round(round_)
    if found is None or found.status in (OPEN, BROKEN_OFF):
        raise NotNow("That vote has not been counted.")
    return found


def _adopted(round_: Round | None, wording: Wording, intention: str, now: Micros) -> IntentionAdopted:
    text = text_of(wording.text, "wording")
    if round_ is None or not wording.option:
        return IntentionAdopted(intention, text, now)
    if round_.option(wording.option) is None:
        raise Refused("That value was not part of the vote.")
    found = result(round_)
    support = None if found is None else found.support[wording.option]
    answered = None if found is None else found.counted
    return IntentionAdopted(intention, text, now, round_.round, wording.option, support, answered)


def _held(way: Way, intention: str) -> Intention:
    found = next((one for one in way.held() if one.intention == intention), None)
    if found is None:
        raise Refused("That intention does not hold (any more).")
    return found


@decides(AmendIntention)
def amend_intention(state: State, command: AmendIntention, now: Micros) -> list[Event]:
    """Other words; the former are kept."""
    found, text = _held(state.way, command.intention), text_of(command.wording, "wording")
    return [] if text == found.wording else [IntentionAmended(command.intention, text, now)]


@decides(RetireIntention)
def retire_intention(state: State, command: RetireIntention, now: Micros) -> list[Event]:
    """It holds no more."""
    return [IntentionRetired(_held(state.way, command.intention).intention, now)]


@decides(GiveConsent)
def give_consent(state: State, command: GiveConsent, now: Micros) -> list[Event]:
    """To the intentions as they stand; one's last word counts."""
    state.core.find(command.person)
    if not state.way.held():
        raise NotNow("There are no intentions to consent to yet.")
    why = text_of(command.why, "reason") if tidy(command.why) else ""
    before = next((one for one in state.consenting() if one.person == command.person), None)
    if before is not None and (before.consents, before.why) == (command.consents, why):
        return []
    return [ConsentGiven(command.person, command.consents, now, "phone" if command.by_phone else "facilitator", why)]


@besides(IntentionsCarried)
def intentions_carried(state: State, event: IntentionsCarried) -> State:
    """From earlier gatherings of the community."""
    intentions = tuple(
        Intention(
            one.intention,
            one.wording,
            one.adopted_at,
            support=one.support,
            answered=one.answered,
            former=one.former,
            gathering=one.gathering,
        )
        for one in event.intentions
    )
    return replace(state, way=replace(state.way, intentions=intentions))


@besides(IntentionAdopted)
def intention_adopted(state: State, event: IntentionAdopted) -> State:
    """One more."""
    adopted = Intention(
        event.intention, event.wording, event.at, event.round, event.option, event.support, event.answered
    )
    way = state.way
    return replace(state, way=replace(way, intentions=(*way.intentions, adopted), step=ADOPT))


def _changed(state: State, changed: Intention) -> State:
    kept = tuple(changed if one.intention == changed.intention else one for one in state.way.intentions)
    return replace(state, way=replace(state.way, intentions=kept))


@besides(IntentionAmended)
def intention_amended(state: State, event: IntentionAmended) -> State:
    """Other words, and the former kept."""
    found = _held(state.way, event.intention)
    former = (*found.former, found.wording)
    return _changed(state, replace(found, wording=event.wording, former=former, amended=event.at))


@besides(IntentionRetired)
def intention_retired(state: State, event: IntentionRetired) -> State:
    """Kept, but no longer held."""
    return _changed(state, replace(_held(state.way, event.intention), retired=event.at))


@besides(ConsentGiven)
def consent_given(state: State, event: ConsentGiven) -> State:
    """Somebody's last word."""
    given = Consent(event.person, event.consents, event.at, event.entered_by, event.why)
    return replace(state, way=replace(state.way, consents={**state.way.consents, event.person: given}))

"""The confidentiality agreement: who keeps it, in which words."""

from ..errors import NotNow
from ..events import FACILITATOR, Event
from ..frame import CONFIDENTIALITY, Agreement
from ..frame_commands import GiveAgreement
from ..frame_events import AgreementGiven
from ..names import tidy
from ..passages import passage
from ..state import State
from ..times import Micros
from .hands import PHONE
from .proposing import text_of
from .registry import besides, decides, replace


@decides(GiveAgreement)
def give_agreement(state: State, command: GiveAgreement, now: Micros) -> list[Event]:
    """To the words as they stand now, which are kept with it; one's last word counts, and other words ask anew."""
    state.core.find(command.person)
    wording = state.frame.words.get(CONFIDENTIALITY, "")
    if not wording:
        raise NotNow("There is no confidentiality agreement to answer yet.")
    if command.wording and passage(command.wording) != wording:
        raise NotNow("The agreement has other words now. Please read them, then answer once more.")
    why = text_of(command.why, "reason") if tidy(command.why) else ""
    before = state.agreeing().get(command.person)
    if before is not None and (before.agrees, before.why) == (command.agrees, why):
        return []
    by = PHONE if command.by_phone else FACILITATOR
    return [AgreementGiven(command.person, wording, command.agrees, now, by, why)]


@besides(AgreementGiven)
def agreement_given(state: State, event: AgreementGiven) -> State:
    """Added: what was said before, perhaps to other words, is kept."""
    given = Agreement(event.person, event.wording, event.agrees, event.at, event.entered_by, event.why)
    return replace(state, frame=replace(state.frame, agreements=(*state.frame.agreements, given)))

"""The way to intentions: for the facilitator, and for everybody."""

from .. import way_screens as screens
from ..casting import Answered
from ..likeness import alike
from ..state import State
from ..times import Micros
from ..voting import RULES
from ..way import MERGED, OPEN, PROPOSE, REVEALED, WITHDRAWN, Intention, Proposal, Round, Way
from .joining import guest
from .moments import MILLI, clock
from .votes import FEWEST, result_card, round_card


def way(state: State, answered: Answered | None, now: Micros) -> screens.WayScreen:
    """All of it, for the facilitator."""
    path = state.way
    latest = path.rounds[-1] if path.rounds else None
    live = path.live()
    going = path.open_round()
    cast = answered if going is not None and answered is not None and answered.round == going.round else None
    return screens.WayScreen(
        seq=state.seq,
        clock=clock(state, now),
        step=path.step,  # type: ignore[arg-type]
        each=path.each,
        proposals=tuple(_proposal(path, one) for one in path.proposals),
        proposed_by=len({one.person for one in path.proposals if one.person and one.status != WITHDRAWN}),
        alike=tuple(tuple(live[at].proposal for at in group) for group in alike([one.text for one in live])),
        round=round_card(state, latest, answered) if latest is not None else None,
        waiting=_waiting(state, cast) if going is not None else (),
        by_hand=len(cast.by_hand) if cast is not None else len(latest.by_hand) if latest is not None else 0,
        result=result_card(path, latest) if latest is not None else None,
        rounds=tuple(round_card(state, one, None) for one in path.rounds[:-1]),
        intentions=intention_cards(path),
        consents=_consents(state),
        silent=_silent(state),
        rules=tuple(screens.RuleCard(rule.name, rule.kind, rule.title, rule.says) for rule in RULES.values()),
    )


def _waiting(state: State, answered: Answered | None) -> tuple[screens.Guest, ...]:
    """People in the room who have not answered."""
    done = {state.core.whose(person) for person in (answered.people if answered else ())}
    return tuple(guest(state, one, frozenset()) for one in state.core.people if one.here and one.person not in done)


def _proposal(path: Way, one: Proposal) -> screens.ProposalCard:
    sources = [path.find_proposal(source) for source in one.sources]
    texts = tuple(source.text for source in sources if source is not None)
    return screens.ProposalCard(one.proposal, one.text, one.status, one.reason, texts, one.into)


def intention_cards(path: Way) -> tuple[screens.IntentionCard, ...]:
    """Intentions that hold."""
    return tuple(_intention(one) for one in path.held())


def _intention(one: Intention) -> screens.IntentionCard:
    support = one.support if one.answered is not None and one.answered >= FEWEST else None
    return screens.IntentionCard(
        one.intention, one.wording, one.adopted // MILLI, support, one.answered, one.former, one.gathering
    )


def _consents(state: State) -> tuple[screens.ConsentCard, ...]:
    names = {one.person: one.name for one in state.core.people}
    given = [one for one in state.consenting() if one.person in names]
    return tuple(screens.ConsentCard(names[one.person], one.consents, one.why) for one in given)


def _silent(state: State) -> tuple[screens.Guest, ...]:
    """People in the room who have not said whether they consent."""
    if not state.way.held():
        return ()
    said = {one.person for one in state.consenting()}
    return tuple(guest(state, one, frozenset()) for one in state.core.people if one.here and one.person not in said)


def way_wall(state: State, answered: Answered | None) -> screens.WayWall:
    """What everybody may see. While values are proposed, nobody is led by what others have written."""
    path = state.way
    latest = path.rounds[-1] if path.rounds else None
    proposed = [one for one in path.proposals if one.status not in (WITHDRAWN, MERGED) or one.into]
    shown = path.step not in ("", PROPOSE)
    consents = [one.consents for one in state.consenting()]
    return screens.WayWall(
        step=path.step,  # type: ignore[arg-type]
        proposed=len([one for one in proposed if not one.sources]),
        values=tuple(one.text for one in path.live()) if shown else (),
        round=None if latest is None or latest.status == "broken_off" else round_card(state, latest, answered),
        result=_revealed(path, latest),
        intentions=intention_cards(path),
        consenting=consents.count(True),
        objecting=consents.count(False),
    )


def _revealed(path: Way, latest: Round | None) -> screens.ResultCard | None:
    """The result of the last vote that was revealed, unless another one goes on or waits to be revealed."""
    if latest is None or latest.status == OPEN:
        return None
    return result_card(path, latest) if latest.status == REVEALED else None


def results(state: State, answered: Answered | None, now: Micros) -> screens.ResultsScreen:
    """The same by itself."""
    return screens.ResultsScreen(state.seq, clock(state, now), way_wall(state, answered))

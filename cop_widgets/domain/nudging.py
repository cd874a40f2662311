"""When to suggest something, and what. A nudge shows what was seen, then offers a format before a name.

It never acts. Each kind rests for a while after it was shown, and two are never shown shortly after one another.
"""

from collections.abc import Callable, Iterable

from .balance import STEP, WINDOW
from .commands import OfferNudge
from .evenness import top_share
from .floor_clock import TIMED
from .heard import contributions
from .recent import talk_between
from .state import RUNNING, State
from .tally import figures
from .times import MINUTE, Micros

COOL_DOWN = 10 * MINUTE
"""The same kind is not shown again within this time."""
BREATH = 3 * MINUTE
"""No nudge within this time of another."""
PLANNED_WITHOUT_A_PLAN = 60 * MINUTE
ONE_VOICE = 0.70
"""Above 50 % happens in half of all normal windows; above this in two running is a sign."""
LEAST_TALK = 60_000_000
"""A window with less talk than this says nothing."""

NOT_YET_HEARD, ONE_VOICE_CARRIES = "not_yet_heard", "one_voice"


def due(state: State, now: Micros) -> OfferNudge | None:
    """The suggestion to show now, if any; none in a spark chat, to which people come when they can, when they need.

    None either while people sit in groups or write: that nobody speaks to all is what was asked for.
    """
    if state.core.phase != RUNNING or state.agenda.spark or state.floor.mode in TIMED or _resting(state, now):
        return None
    for rule in RULES:
        nudge = rule(state, now)
        if nudge is not None and not _resting(state, now, nudge.why):
            return nudge
    return None


def _resting(state: State, now: Micros, why: str | None = None) -> bool:
    if why is None:
        return any(now - n.at < (BREATH if n.answer else COOL_DOWN) for n in state.nudges)
    return any(now - n.at < COOL_DOWN for n in state.nudges if n.why == why)


def not_yet_heard(state: State, now: Micros) -> OfferNudge | None:
    """Somebody here has not been heard (see ``heard``) after a third of the planned time."""
    core = state.core
    found = figures(core.tally, now)
    if found.group.span < (core.planned or PLANNED_WITHOUT_A_PLAN) / 3:
        return None
    here = {p.person for p in core.people if p.here}
    beside = contributions(state)
    silent = [v for v in found.voices if v.in_balance and not v.talk and v.person in here and v.person not in beside]
    if not silent or len(silent) == len([v for v in found.voices if v.in_balance]):
        return None
    minutes = round(found.group.span / MINUTE)
    who = "One person is" if len(silent) == 1 else f"{_number(len(silent)).capitalize()} people are"
    return OfferNudge(
        NOT_YET_HEARD,
        f"{who} not yet heard, about {minutes} minutes in.",
        "A silent minute to write, then a round in which anyone may pass?",
        found.group.effective_voices,
    )


def one_voice(state: State, now: Micros) -> OfferNudge | None:
    """One voice held more than 70 % of the talk in two windows running."""
    core = state.core
    roster = [p.person for p in core.people if core.counts(p)]
    if core.began is None or len(roster) < 2:
        return None
    last = now - (now - core.began) % STEP
    if last - STEP - WINDOW < core.began:
        return None
    tops = [_top(talk_between(core, at - WINDOW, at), roster) for at in (last - STEP, last)]
    if any(top is None or top <= ONE_VOICE for top in tops):
        return None
    share = round(100 * min(top for top in tops if top is not None))
    return OfferNudge(
        ONE_VOICE_CARRIES,
        f"One voice has held about {share} % of the talk for the last minutes.",
        "Two minutes in pairs, then hear from each pair?" if len(roster) > 2 else "A silent minute, then change roles?",
        figures(core.tally, now).group.effective_voices,
    )


def _top(talk: dict[str, Micros], roster: list[str]) -> float | None:
    amounts = [talk.get(p, 0) for p in roster]
    return top_share(amounts) if sum(amounts) >= LEAST_TALK else None


def _number(count: int) -> str:
    words: Iterable[str] = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return dict(enumerate(words)).get(count, str(count))


RULES: tuple[Callable[[State, Micros], OfferNudge | None], ...] = (not_yet_heard, one_voice)

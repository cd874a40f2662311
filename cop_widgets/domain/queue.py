"""The order of the queue: who asks for the floor, in the order in which they are asked to speak.

With fairness, a hand stands where it would stand had it gone up somewhat earlier or later:

    stands = raised + SPAN * (min(used, 2) - 1) - (REPLY if it went up as a direct reply)

``used`` is talk over what was owed (see ``balance.exposure``) when the hand went up: 0 = not yet heard, 1 = just a fair
share, 2 or more = twice that. So an unheard voice comes up to ``SPAN`` earlier than it asked, one that had twice its
share as much later. All is settled when a hand goes up: among those who wait, nobody ever changes places.

Nobody starves. A hand stands at most ``SPAN`` after it was raised, and at least ``SPAN + REPLY`` before. Whoever comes
before it although raised later was raised within ``BOUND = 2 * SPAN + REPLY`` of it. With N people, one hand each, and
turns of at most T, given in this order one after the other, the wait is at most ``BOUND + N * T``.

Without fairness it is first come, first served.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from statistics import median

import msgspec

from .participants import Hand
from .tally import Tally
from .times import MINUTE, Micros

SPAN = 4 * MINUTE
REPLY = 2 * MINUTE
BOUND = 2 * SPAN + REPLY
TWICE = 2.0
"""Who had more than twice their share waits no longer than who had just that."""

FIRST_COME = "first come"
UNHEARD = "not yet heard"
OUTSIDE = "waits for a chair in the circle"


class Waiting(msgspec.Struct, frozen=True):
    """Somebody's place. ``person`` is who the hand's entry is; ``why`` says why here, in words without a clock."""

    person: str
    hand: Hand
    why: str


def ordered(
    hands: Iterable[Hand],
    fair: bool,
    *,
    whose: Callable[[str], str] = str,
    circle: Collection[str] | None = None,
) -> list[Waiting]:
    """Return the queue, who speaks next at its head; somebody with two hands stands where the better one does.

    Parameters
    ----------
    hands
        In any order.
    fair
        By fairness, or by first come.
    whose
        Who an entry is (see ``Core.whose``).
    circle
        In a fishbowl those who sit inside: the others wait, after all of them.
    """
    places: dict[str, Waiting] = {}
    for hand in sorted(hands, key=lambda hand: (stands(hand, fair), hand.at, hand.person)):
        person = whose(hand.person)
        if person not in places:
            outside = circle is not None and person not in circle
            places[person] = Waiting(person, hand, OUTSIDE if outside else why(hand, fair))
    found = list(places.values())
    return found if circle is None else sorted(found, key=lambda place: place.person not in circle)


def stands(hand: Hand, fair: bool) -> Micros:
    """The instant by which a hand is put in order."""
    if not fair:
        return hand.at
    return hand.at + round(SPAN * (min(hand.used, TWICE) - 1)) - (REPLY if hand.reply else 0)


def why(hand: Hand, fair: bool) -> str:
    """Why a hand stands where it does, besides how long it has been up.

    It tells of the moment in which the hand went up, and says so: who spoke little or much by now is another thing (see
    ``marks``).
    """
    if not fair:
        return FIRST_COME
    says = f"asked after {_amount(hand.used)} a fair share" if hand.used else UNHEARD
    return f"direct reply · {says}" if hand.reply else says


def _amount(used: float) -> str:
    if used < 0.5:
        return "much less than"
    if used < 0.9:
        return "less than"
    return "about" if used <= 1.1 else "more than"


def share_says(index: float) -> str:
    """How much of a fair share somebody used, in words."""
    if index < 0.5:
        return "well below a fair share"
    if index < 0.9:
        return "below a fair share"
    return "about a fair share" if index <= 1.1 else "above a fair share"


def used(tally: Tally, person: str, at: Micros) -> float:
    """How much of their fair share somebody has used at ``at``: 0 = not yet heard, ``TWICE`` at most.

    Whoever is left out of the balance owes nothing: they come neither earlier nor later.
    """
    voice = tally.voices.get(person)
    if voice is None or not (talk := _talk(tally, person, at)):
        return 0.0
    if not voice.counted:
        return 1.0
    owed = tally.advanced(at).owed_by(voice)
    return min(talk / owed, TWICE) if owed > 0 else TWICE


def marks(tally: Tally, present: Iterable[str], now: Micros) -> Mapping[str, str]:
    """Who of those present spoke little (``invite``: less than half the median) or much (``rest``: half more than it).

    Only of those in the balance, and only who gets a mark. The rule is the one that users of other tools ask for
    (suitenumerique/meet, issue 919).
    """
    talk = {one: _talk(tally, one, now) for one in present if (voice := tally.voices.get(one)) and voice.counted}
    if not talk:
        return {}
    middle = median(talk.values())
    return {
        one: "invite" if so_far < middle / 2 else "rest"
        for one, so_far in talk.items()
        if so_far < middle / 2 or so_far > middle * 1.5
    }


def _talk(tally: Tally, person: str, at: Micros) -> Micros:
    voice = tally.voices[person]
    return voice.talk if voice.since is None else voice.talk + max(0, at - voice.since)

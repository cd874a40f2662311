"""Votes on screens: what is asked, and, once it may be seen, what it has led to."""

import msgspec

from .. import way_screens as screens
from ..casting import Answered
from ..state import State
from ..voting import RULES, Result, sentences
from ..voting.ballots import Fist, Word, YesNo
from ..voting.polls import count_fists, count_words, count_yes_no
from ..way import CLOSED, OPEN, REVEALED, Round, Way
from ..way_results import result, supported
from .moments import MILLI, milli

FEWEST = 5
"""Below so many ballots there are no numbers beside answers: they would tell on somebody."""


def round_card(state: State, round_: Round, answered: Answered | None) -> screens.RoundCard:
    """A vote, and how many have answered."""
    people = round_.answered
    if round_.status == OPEN:
        people = tuple(answered.people) if answered is not None and answered.round == round_.round else ()
    rule = RULES.get(round_.rule)
    here = {person.person for person in state.core.people if person.here}
    return screens.RoundCard(
        round=round_.round,
        ballot=round_.ballot,  # type: ignore[arg-type]
        purpose=round_.purpose,
        question=round_.question,
        status=round_.status,
        options=tuple(screens.OptionCard(one.option, one.text) for one in round_.options),
        seats=round_.seats,
        rule=round_.rule,
        rule_title=rule.title if rule else "",
        rule_says=rule.says if rule else "",
        most=round_.most,
        cap=round_.cap,
        opened_ms=round_.opened // MILLI,
        deadline_ms=milli(round_.deadline),
        answered=len(people),
        of=len(here | set(people)),
        again=bool(round_.after),
    )


def result_card(way: Way, round_: Round) -> screens.ResultCard | None:
    """What a closed vote has led to."""
    if round_.status not in (CLOSED, REVEALED):
        return None
    if (found := result(round_)) is not None:
        return _set(round_, found)
    graded = supported(round_)
    return _poll(way, round_) if graded is None else _grades(round_, graded)


def _grades(round_: Round, found: Result) -> screens.ResultCard:
    """The support of each option where none is chosen."""
    withheld = found.counted < FEWEST
    few = ["Fewer than five answered, so the numbers are not shown."] if withheld and found.counted else []
    rows = [
        screens.ResultRow(one.option, one.text, None if withheld else found.support[one.option], "out")
        for one in round_.options
    ]
    return _card(
        round_,
        counted=found.counted,
        empty=found.empty,
        withheld=withheld,
        rows=tuple(rows),
        sentences=(f"{found.counted} of {found.counted + found.empty} answered.", *few),
    )


def _set(round_: Round, found: Result) -> screens.ResultCard:
    withheld = found.counted < FEWEST
    texts = {one.option: one.text for one in round_.options}
    told = sentences(_in_words(found, texts), whose=not withheld)
    if round_.drawn:
        told.append(f"The draw, by “{round_.seed}”, fell on: {', '.join(texts[one] for one in round_.drawn)}.")
    chosen = round_.drawn or found.certain
    tied = () if round_.drawn else found.tied
    same = set(found.simple) == set(found.sets)
    simple = () if same or len(found.simple) != 1 else tuple(texts[one] for one in found.simple[0])
    return _card(
        round_,
        counted=found.counted,
        empty=found.empty,
        withheld=withheld,
        rows=tuple(
            screens.ResultRow(
                one.option,
                one.text,
                None if withheld else found.support[one.option],
                "in" if one.option in chosen else "tied" if one.option in tied else "out",
            )
            for one in round_.options
        ),
        sentences=tuple(told),
        holds=() if withheld else found.holds,
        left_out=None if withheld else found.left_out,
        simple=() if withheld else simple,
        tie=bool(tied),
    )


def _in_words(found: Result, texts: dict[str, str]) -> Result:
    """A result by the texts of options in the place of their ids."""

    def named(one: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(texts[option] for option in one)

    return msgspec.structs.replace(
        found,
        options=named(found.options),
        sets=tuple(map(named, found.sets)),
        certain=named(found.certain),
        tied=named(found.tied),
        support={texts[option]: number for option, number in found.support.items()},
        simple=tuple(map(named, found.simple)),
    )


class _Counted(msgspec.Struct, frozen=True):
    counted: int
    empty: int
    bunches: tuple[screens.Bunch, ...]
    mean: float | None = None
    whys: tuple[str, ...] = ()


def _counted(round_: Round) -> _Counted:
    fists = [one for one in round_.ballots if isinstance(one, Fist)]
    if round_.ballot == "fist":
        hands = count_fists(fists)
        bunches = tuple(screens.Bunch(str(level), times) for level, times in enumerate(hands.levels))
        whys = tuple(sorted(one.why for one in fists if one.why))
        return _Counted(hands.counted, hands.empty, bunches, hands.mean, whys)
    if round_.ballot == "yesno":
        votes = count_yes_no(one for one in round_.ballots if isinstance(one, YesNo))
        told = (("yes", votes.yes), ("no", votes.no), ("abstain", votes.abstain))
        return _Counted(votes.counted, votes.empty, tuple(screens.Bunch(*one) for one in told))
    words = count_words(one for one in round_.ballots if isinstance(one, Word))
    return _Counted(words.counted, words.empty, tuple(screens.Bunch(*one) for one in words.words))


def _poll(way: Way, round_: Round) -> screens.ResultCard:
    found = _counted(round_)
    withheld = _too_few(round_, found)
    answered = f"{found.counted} of {found.counted + found.empty} answered."
    return _card(
        round_,
        counted=found.counted,
        empty=found.empty,
        withheld=withheld,
        sentences=(answered, *(_few(round_, found) if withheld else _poll_says(round_, found))),
        bunches=() if withheld else found.bunches,
        before=() if withheld else _before(way, round_),
        mean=None if withheld or found.mean is None else round(found.mean, 2),
        whys=() if withheld else found.whys,
    )


def _before(way: Way, round_: Round) -> tuple[screens.Bunch, ...]:
    """Answers of the vote that this one takes up again; none where they were too few to be shown then."""
    former = way.find_round(round_.after) if round_.after else None
    if former is None or former.ballot != round_.ballot:
        return ()
    found = _counted(former)
    return () if _too_few(former, found) else found.bunches


def _too_few(round_: Round, found: _Counted) -> bool:
    """Whether numbers would tell on somebody; words stand as they were given, however few."""
    return found.counted < FEWEST and round_.ballot != "word"


def _poll_says(round_: Round, found: _Counted) -> list[str]:
    if not found.counted:
        return []
    if round_.ballot == "fist":
        low = sum(one.times for one in found.bunches[:3])
        content = "Nobody shows fewer than three fingers." if not low else f"{low} would rather talk about it first."
        return [f"On average {found.mean:.1f} of 5 fingers.", content]
    if round_.ballot == "yesno":
        return [", ".join(f"{one.times} {one.says}" for one in found.bunches) + "."]
    return []


def _few(round_: Round, found: _Counted) -> list[str]:
    """What may be said although only very few have answered."""
    if round_.ballot == "fist" and found.counted:
        low = any(one.times for one in found.bunches[:3])
        return ["Somebody would rather talk about it first." if low else "Everybody who answered can live with it."]
    return ["Fewer than five answered, so the numbers are not shown."] if found.counted else []


def _card(round_: Round, **found: object) -> screens.ResultCard:
    rule = RULES.get(round_.rule)
    blank: dict[str, object] = {
        "rows": (),
        "holds": (),
        "left_out": None,
        "simple": (),
        "tie": False,
        "bunches": (),
        "before": (),
        "mean": None,
        "whys": (),
    }
    return screens.ResultCard(
        round=round_.round,
        ballot=round_.ballot,  # type: ignore[arg-type]
        purpose=round_.purpose,
        question=round_.question,
        seats=round_.seats,
        rule_title=rule.title if rule else "",
        rule_says=rule.says if rule else "",
        answered=len(round_.answered),
        seed=round_.seed,
        **{**blank, **found},  # type: ignore[arg-type]
    )

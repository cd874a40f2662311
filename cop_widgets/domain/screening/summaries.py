"""All answers to a prompt in one picture: words that say the same, or how often each score was given."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from .. import prompt_screens as screens
from ..likeness import same_words
from ..names import folded
from ..prompts import SCALE, WORD, Response, Showing
from ..way_screens import Bunch
from .votes import FEWEST


def summary(showing: Showing, answers: Sequence[Response]) -> screens.Summary | None:
    """The picture of answers that are no passes; ``None`` where neither words nor a scale were asked for."""
    given = [one for one in answers if not one.passed]
    if showing.form == WORD:
        return screens.Summary(words([one.text for one in given]), (), None, withheld=False)
    if showing.form == SCALE:
        return _scale(showing, [one.score for one in given if one.score is not None])
    return None


def words(said: Sequence[str]) -> tuple[Bunch, ...]:
    """Words that say the same under the spelling that most people chose, in the order of the alphabet."""
    bunches = []
    for group in same_words(said):
        spelled = Counter(said[at] for at in group)
        most = max(spelled.values())
        bunches.append(Bunch(min((one for one, times in spelled.items() if times == most), key=_plainest), len(group)))
    return tuple(sorted(bunches, key=lambda one: (folded(one.says), one.says)))


def _plainest(word: str) -> tuple[int, str]:
    return len(word), word.swapcase()


def _scale(showing: Showing, scores: list[int]) -> screens.Summary:
    if len(scores) < FEWEST:
        return screens.Summary((), (), None, withheld=True)
    times = Counter(scores)
    levels = tuple(Bunch(str(level), times[level]) for level in range(showing.low, showing.high + 1))
    return screens.Summary((), levels, round(fmean(scores), 2), withheld=False)

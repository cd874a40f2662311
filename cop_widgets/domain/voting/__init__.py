"""Deciding together on a common set of options, exactly and with every tie shown.

``count`` gives a ``Result`` from ballots, by one of the ``RULES``. ``sentences`` tell it; ``broken`` and ``draw``
decide ties where the group wants them decided. ``sheets`` reads ballots gathered by hand. Votes that choose no set
(fist to five, yes or no, a word) are counted in ``polls``.
"""

from .ballots import Approval, Ballot, Dots, Fist, Ranking, Score, SetBallot, Word, YesNo
from .counting import count
from .draw import draw
from .kinds import KINDS
from .question import default_rule
from .result import Result
from .rules import RULES, rules_for
from .telling import sentences
from .tie_breaks import TIE_BREAKS, broken

__all__ = [
    "KINDS",
    "RULES",
    "TIE_BREAKS",
    "Approval",
    "Ballot",
    "Dots",
    "Fist",
    "Ranking",
    "Result",
    "Score",
    "SetBallot",
    "Word",
    "YesNo",
    "broken",
    "count",
    "default_rule",
    "draw",
    "rules_for",
    "sentences",
]

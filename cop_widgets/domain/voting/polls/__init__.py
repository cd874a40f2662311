"""Votes from which no set is chosen: simple tables of what people said. A file each."""

from .fist import Fists, count_fists
from .word import Words, count_words
from .yesno import YesNos, count_yes_no

__all__ = ["Fists", "Words", "YesNos", "count_fists", "count_words", "count_yes_no"]

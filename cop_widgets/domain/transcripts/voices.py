"""Who speaks in a WebVTT cue: voice tags, or names before a colon."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape

from ..names import LONGEST, folded, name_fault, tidy

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>")
_TAG = re.compile(r"<[^<>]*>")
_LEAD = re.compile("\\s*(?:[-\u2013\u2014]\\s+|>+\\s*)?")
_COLON = re.compile(r":(?=\s|$)")
_PARENTHESIS = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)$")
_NOT_A_NAME = re.compile(r"://|\d:\d|^\d{1,3}$")
_SENTENCE = re.compile("[?!\u2026]")
_FEW = 3


def tagged(cue: Sequence[str]) -> list[str]:
    """Return the names in the voice tags (``<v Name>``, ``<v.class Name>``) of a cue, in order.

    Parameters
    ----------
    cue : sequence of str
        Its lines.

    Returns
    -------
    list of str
        Tidy names, empty ones left out.
    """
    return [name for found in _VOICE.findall("\n".join(cue)) if (name := tidy(unescape(found)))]


def labels(cue: Sequence[str]) -> list[str | None]:
    """Return what stands before the colon of each line that is not blank, where it could be a name.

    Parameters
    ----------
    cue : sequence of str
        Its lines.

    Returns
    -------
    list of (str or None)
        A tidy name, or None for a line without one (addresses and times of day are none).
    """
    plain = unescape(_TAG.sub("", "\n".join(cue))).split("\n")
    return [_label(line) for line in plain if line.strip()]


def _label(line: str) -> str | None:
    """Return what stands before the first colon outside parentheses."""
    begins = _LEAD.match(line)
    body = line[begins.end() if begins else 0 :]
    cuts = [body[: colon.start()] for colon in _COLON.finditer(body, 0, 2 * LONGEST)]
    whole = [cut for cut in cuts if cut.count("(") <= cut.count(")")]
    name = tidy((whole or cuts or [""])[0])
    return None if _NOT_A_NAME.search(name) or name_fault(without_parenthesis(name)) else name


def sentence_like(name: str) -> bool:
    """Return whether a label reads like the beginning of a sentence: three words in lower case, or ``?`` or ``!``.

    Parameters
    ----------
    name : str
        What stands before a colon.

    Returns
    -------
    bool
        Such a label needs to open several cues before it is taken for a name.
    """
    bare = without_parenthesis(name)
    return _SENTENCE.search(bare) is not None or _small_words(bare) >= _FEW


def _small_words(name: str) -> int:
    return sum(word[0].islower() for word in name.split())


def speakers(cue: Sequence[str], openers: Counter[str]) -> list[str]:
    """Return the full names of those who speak in a cue, each once, in order.

    Parameters
    ----------
    cue : sequence of str
        Its lines.
    openers : Counter
        How many cues each name (folded) opens in this file; see ``openers``.

    Returns
    -------
    list of str
        From the voice tags if there are any. Else from the colons: the first line's label is a name, unless it
        reads like a sentence and opens no second cue; a later line's, if it opens another cue or has no word in
        lower case.
    """
    names = tagged(cue)
    if not names:
        names = [label for at, label in enumerate(labels(cue)) if label and _trusted(label, at, openers)]
    return list(dict.fromkeys(names))


def _trusted(label: str, at: int, openers: Counter[str]) -> bool:
    times = openers[folded(label)]
    if sentence_like(label):
        return times > 1
    return at == 0 or times > 0 or _small_words(without_parenthesis(label)) == 0


def openers(cues: Iterable[Sequence[str]]) -> Counter[str]:
    """Count how many cues each name opens, whether by a tag or before a colon.

    Parameters
    ----------
    cues : iterable of sequence of str
        The lines of all cues of a file.

    Returns
    -------
    Counter
        By folded name.
    """
    firsts = ((tagged(cue) or labels(cue) or [None])[0] for cue in cues)
    return Counter(folded(name) for name in firsts if name)


def without_parenthesis(name: str) -> str:
    """Return a name without what stands in parentheses at its end: organisation, pronouns.

    Parameters
    ----------
    name : str
        A tidy name such as ``Mere Tamihana (she/her) (Kōwhai Centre)``.

    Returns
    -------
    str
        ``Mere Tamihana``; a name that is nothing but parentheses stays whole.
    """
    bare = name[: 2 * LONGEST]
    while bare != (shorter := _PARENTHESIS.sub("", bare)):
        bare = shorter
    return bare if bare and len(name) <= 2 * LONGEST else name


def short_names(full: Iterable[str]) -> dict[str, str]:
    """Return the name to use for each full name of a file.

    Parameters
    ----------
    full : iterable of str
        All full names in it.

    Returns
    -------
    dict of str to str
        Without the parenthesis at the end, except where that would make two different full names alike.
    """
    bare = {name: without_parenthesis(name) for name in full}
    sharing: dict[str, set[str]] = {}
    for name, short in bare.items():
        sharing.setdefault(folded(short), set()).add(folded(name))
    return {name: short if len(sharing[folded(short)]) == 1 else name for name, short in bare.items()}

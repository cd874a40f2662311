"""What the review says in words, as HTML."""

from html import escape
from math import isnan

from ..domain.errors import InputFaults
from ..domain.screening import sentence
from .choice import Kept, in_words
from .figures.look import about_minutes
from .reading import Outcomes

_CAVEAT = "Talk time says who had the floor, not who listened or learned."
_NONE_YET = (
    "There are no outcomes here yet. They are written while a gathering goes on: run one, "
    "or try <code>cop demo</code>, then load this page again."
)
_NOT_THIS = "There are no outcomes of the gathering {code} here (yet). Choose another one, or look again later."


def headline(outcomes: Outcomes, kept: Kept) -> str:
    """Return the title and the main facts."""
    about = " · ".join(escape(part) for part in (outcomes["community"], in_words(kept.day)) if part)
    facts = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in _facts(outcomes))
    return (
        f'<header><p class="quiet">{about}</p><h1><bdi>{escape(outcomes["title"])}</bdi></h1>'
        f'<p class="said">{_sentence(outcomes)}</p><dl>{facts}</dl>'
        f'{_going_on(outcomes)}<p class="quiet">{_CAVEAT}</p></header>'
    )


def _sentence(outcomes: Outcomes) -> str:
    voices = outcomes["effective_voices"]
    if isnan(voices):
        return _silent(outcomes)
    said = sentence(float(voices), int(outcomes.balance["in_balance"].sum()))
    return f"{said[0].upper()}{said[1:]}"


def _silent(outcomes: Outcomes) -> str:
    import pandas as pd

    if outcomes["turns"]:
        return "Only those who facilitate have spoken"
    if pd.isna(outcomes["end"]):
        return "Nobody has spoken yet: pictures appear here with the first turn"
    return "Nobody spoke in this gathering, so there are no pictures of it"


def _facts(outcomes: Outcomes) -> list[tuple[str, str]]:
    length, silence = outcomes["length_s"], outcomes["silence_s"]
    if isnan(length):
        return [("people", str(outcomes["people"])), ("length", "not begun yet")]
    running = length - outcomes["paused_s"]
    part = f" ({silence / running:.0%})" if running > 0 else ""
    return [
        ("length", about_minutes(length)),
        ("people", str(outcomes["people"])),
        ("turns", str(outcomes["turns"])),
        ("silence", f"{about_minutes(silence)}{part}"),
    ]


def _going_on(outcomes: Outcomes) -> str:
    import pandas as pd

    if isnan(outcomes["length_s"]) or not pd.isna(outcomes["end"]):
        return ""
    saved = outcomes["start"] + pd.Timedelta(seconds=float(outcomes["length_s"]))
    return f'<p class="banner">Still going on: this is as saved at {saved:%H:%M}. “Look again” shows the latest.</p>'


def files(kept: Kept) -> str:
    """Return where the files are."""
    return (
        "<h2>The files</h2><p>All of this comes from CSV files that any spreadsheet opens; README.txt beside them says "
        "what each column means. Share them only as the group has agreed.</p>"
        f"<p><code>{escape(str(kept.folder))}</code></p>"
    )


def none_yet() -> str:
    """Return what a home without outcomes says."""
    return _plain("Looking back", _NONE_YET)


def not_this(code: str) -> str:
    """Return what is said of a code that nobody knows."""
    return _plain("Looking back", _NOT_THIS.format(code=escape(code)))


def faulty(kept: Kept, faults: InputFaults) -> str:
    """Return what is wrong with files."""
    says = escape(str(faults)).replace("\n", "<br>")
    return _plain(escape(kept.title), f"These files cannot be shown as they are.</p><p>{says}") + files(kept)


def _plain(title: str, text: str) -> str:
    return f'<header><h1><bdi>{title}</bdi></h1><p class="wide">{text}</p></header>'

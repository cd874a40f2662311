"""``README.txt``: what lies in the folder, for people."""

from collections.abc import Iterable
from textwrap import wrap

from ..state import State
from .columns import ONE, Column, Table

_WIDTH = 100
_EXCEL = (
    "Double-click a file, or in Excel choose Data > From Text/CSV, with the comma as delimiter and 65001: Unicode "
    "(UTF-8). LibreOffice asks: choose Unicode (UTF-8) and the comma. Lengths of time are in seconds (s); a figure "
    "that cannot be said, because nobody spoke, is an empty cell. Clock times are ISO 8601 with the offset from UTC."
)
_APOSTROPHE = (
    "A name such as =1+1 would be run as a formula by a spreadsheet; it would make 7 of 007, and a date of 1/2 or "
    "21 November. Such a text stands here with an apostrophe in front ('=1+1, '007), so that it stays as it is. "
    "cop_widgets takes the apostrophe away again when it reads the files."
)
_PANDAS = (
    "pandas takes a name such as NA or None for an empty cell unless it is told not to: "
    'pd.read_csv("balance.csv", keep_default_na=False, na_values=[""]).'
)
_PRIVATE = (
    "These files hold people's names and how long each of them spoke. Share them only as the group has agreed. "
    "gathering.csv, agenda.csv and balance_over_time.csv name nobody; all the others do or may. What people need to "
    "take part well, which they told the facilitator alone, is in no file; nor are their pronouns, or how their names "
    "are said. agreements.csv tells who keeps the confidentiality agreement. What people wrote themselves (proposals, "
    "answers, words, reasons) stands as they wrote it, and may tell who wrote it. The files are for looking at the "
    "group's balance together, never for ranking or judging people."
)
_VOTES = (
    "Votes are secret. votes.csv says what came of each vote, and how many answered. ballots.csv holds every ballot "
    "that was counted, so that anybody can count again; its order is made from the ballots alone. No file says who "
    "answered, who cast which ballot, or when; the log knows who answered, but nothing there leads from them to the "
    "ballots. Even so, a ballot can be guessed where few voted, where nearly all say the same, or by somebody's way of "
    "writing. On the wall and on phones there are no figures below five ballots; these files hold the ballots even "
    "then, because without them the count could not be repeated, and they hold a vote that is closed before it is "
    "revealed. They are the facilitator's own record: take care, and pass on votes.csv and ballots.csv only as the "
    "group has agreed. proposals.csv does not say who proposed what. Consent to intentions is not secret; "
    "intentions.csv has only the numbers."
)
_PROMPTS = (
    "prompts.csv says what was asked, responses.csv what was answered. Whether answers came with names was fixed, and "
    "told, before anybody answered. An answer without a name stands without person and time, in the order of what is "
    "said; no file says who gave one, and where fewer than five answered, heard in balance.csv does not count it "
    "either. It can still be guessed by what it says. Answers that were never on the wall stand in responses.csv too: "
    "it is the facilitator's own record; pass it on only as the group has agreed. Photos lie in the folder photos, "
    "under the names in the column image; they hold pixels and nothing else, no place and no time."
)
_AGENDA = (
    "agenda.csv holds what was planned against what became of it, in minutes. What a segment took leaves pauses of "
    "the gathering out; planned_min is from before the gathering began, allowed_min has what was added or taken away "
    "meanwhile. The facilitator's notes are in no file."
)
_WHOLE = (
    "The files are written anew while the gathering goes on, and once more when it ends: what you change in them is "
    "lost then, so work on a copy. This folder alone is enough for the review: open notebooks/review.ipynb "
    "with COP_HOME set to it, or write cop_widgets.review.page.review(FOLDER) in any notebook. "
    "datapackage.json says the same as this page, for programs."
)


def readme(state: State, tables: Iterable[Table]) -> str:
    """Return the page, its lines ended by CR LF so that every editor shows them."""
    core = state.core
    of = f" of {core.community}" if core.community else ""
    parts = [
        f"{core.title}{of}, {core.date}, gathering {state.code}\n{'=' * 72}",
        _filled(_WHOLE),
        _section("How to open the files", _EXCEL),
        _section("The apostrophe", _APOSTROPHE),
        _section("pandas", _PANDAS),
        _section("What is private", _PRIVATE),
        _section("Votes", _VOTES),
        _section("Prompts", _PROMPTS),
        _section("The agenda", _AGENDA),
        "The files\n---------",
        *(_table(table) for table in tables),
    ]
    return ("\n\n".join(parts) + "\n").replace("\n", "\r\n")


def _filled(text: str) -> str:
    return "\n".join(wrap(text, _WIDTH))


def _section(title: str, text: str) -> str:
    return f"{title}\n{'-' * len(title)}\n{_filled(text)}"


def _table(table: Table) -> str:
    return "\n".join([table.file, *wrap(table.about, _WIDTH), *(_column(column) for column in table.columns)])


def _column(column: Column) -> str:
    unit = f" [{column.unit}]" if column.unit not in {None, ONE} else ""
    lines = wrap(f"{column.description}{unit}", _WIDTH - 22)
    return "\n".join(f"  {column.name if not i else '':<18}  {line}" for i, line in enumerate(lines))

"""Rosters and times of presence, from pasted lines or from tables."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from .commands import RosterEntry
from .csv_cells import restored
from .errors import Fault, InputFaults
from .frame import Profile
from .names import folded, name_fault, tidy
from .roles import SPELLED, role_of
from .roster_columns import WELCOME, read_profile
from .transcripts.numbers import late_start
from .transcripts.tables import Row, Table, header_titles, read_table
from .transcripts.text import lines

_ROSTER = {"name": ("name", "participant"), "role": ("role",)}
_PRESENCE = {"participant": ("participant", "name"), "from_s": ("from_s",), "to_s": ("to_s",)}
_BULLET = re.compile(
    "(?:\\s+|[-*\u2013\u2014]\\s+|[\u2022\u00b7\u2023\u25aa\u25e6\u25cb\u25cf\u25a0\u2610\u2611\u2713\u2714]\\s*"
    r"|\[[ xX]?\]\s+|\(?\d{1,3}[.)](?!\d)\s*|\d{1,3}\t)+"
)
_ADDRESS = re.compile(r"<[^<>\s@]*@[^<>\s]*>$")
_BARE_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_ROLE_AFTER = re.compile(f"[,;\t] *({'|'.join(role.replace(' ', '[-_ ]?') for role in SPELLED)})$", re.IGNORECASE)
_QUOTED = re.compile('"([^"]+)"')
_ENDS = ",; \t"
_TABLE = (".csv", ".tsv")


class Roster(msgspec.Struct, frozen=True):
    """Who is expected, in order; ``warnings`` say what may not be meant."""

    entries: tuple[RosterEntry, ...]
    warnings: tuple[Fault, ...] = ()


class Presence(NamedTuple):
    """Somebody in the room from ``from_s`` to ``to_s`` (seconds); ``row`` is the line that says so."""

    row: int
    name: str
    from_s: float
    to_s: float


class _Said(NamedTuple):
    """One entry as written, with its line and, in a table, its columns."""

    row: int
    name: str
    role: str = ""
    name_column: str | None = None
    role_column: str | None = None
    profile: Profile = Profile()


def read_roster(text: str, source: str = "roster") -> Roster:
    """Read a roster.

    Parameters
    ----------
    text : str
        A table with a header that has ``name`` (or ``participant``) and perhaps ``role`` ("note keeper"), ``pronouns``,
        ``say`` (how the name is said), ``first_time`` (yes or no) and ``needs``; or one name a line, bullets and
        numbers before them allowed, perhaps with ``, facilitator`` behind.
    source : str
        What the input is called. With a name ending in ``.csv`` or ``.tsv``, several columns need a header.

    Returns
    -------
    Roster
        In the order given; an address after a name (``<mail@x>``) is left out.

    Raises
    ------
    InputFaults
        Names that are missing or too long, roles that are none, names that stand twice (compared tidy and
        caseless), other cells that cannot be, no ``name`` column, no name at all; all of them at once.
    """
    faults: list[Fault] = []
    found = header_titles(text, _ROSTER)
    table = bool(found) or (source.lower().endswith(_TABLE) and _several_columns(text))
    said = _table(text, faults) if table else list(_lines(text))
    entries = [_entry(one) for one in said]
    faults += [fault for one in said for fault in _wrong(one)] + _twice(said)
    if not said and not faults:
        faults.append(Fault("There are no names here."))
    if faults:
        raise InputFaults(sorted(faults, key=_place), source)
    return Roster(tuple(entries), tuple(_doubts(said)))


def _entry(one: _Said) -> RosterEntry:
    welcome = one.profile
    role = role_of(one.role) or ""
    return RosterEntry(tidy(one.name), role, welcome.pronouns, welcome.say, welcome.first_time, welcome.needs)


def _table(text: str, faults: list[Fault]) -> list[_Said]:
    """Return the entries of a table."""
    table = read_table(text, _ROSTER | WELCOME)
    faults += table.missing("name") + table.faults
    columns = table.titles.get("name"), table.titles.get("role")
    rows = table.rows if columns[0] else []
    return [
        _Said(
            row.number,
            _without_address(restored(row.cells["name"])),
            row.cells.get("role", ""),
            *columns,
            read_profile(table, row, faults),
        )
        for row in rows
    ]


def _lines(text: str) -> Iterable[_Said]:
    """Yield the entries of pasted lines; a line copied from an address field may hold several."""
    for row, line in enumerate(lines(text), 1):
        for part in re.split(r"(?<=>)\s*[;,]", line):
            bullet = _BULLET.match(part)
            bare = part[bullet.end() if bullet else 0 :].strip().rstrip(_ENDS)
            role = _ROLE_AFTER.search(bare)
            name = _without_address(bare[: role.start()].rstrip(_ENDS) if role else bare)
            quoted = _QUOTED.fullmatch(name)
            if bare:
                yield _Said(row, quoted[1] if quoted else name, role[1] if role else "")


def _without_address(name: str) -> str:
    return _ADDRESS.sub("", name.strip()).rstrip()


def _wrong(one: _Said) -> Iterable[Fault]:
    """Yield what is wrong with one entry by itself."""
    says = name_fault(one.name)
    if says:
        yield Fault(says, one.row, one.name_column)
    if role_of(one.role) is None:
        says = f"{tidy(one.role)[:40]} is no role: write {', '.join(SPELLED[:-1])} or {SPELLED[-1]}."
        yield Fault(says, one.row, one.role_column)


def _twice(said: list[_Said]) -> list[Fault]:
    """Return a fault for each name that stands further up already."""
    first: dict[str, _Said] = {}
    faults = []
    for one in said:
        earlier = first.setdefault(folded(one.name), one)
        if earlier is not one and tidy(one.name):
            says = f"{tidy(one.name)} stands in row {earlier.row} too: tell them apart."
            faults.append(Fault(says, one.row, one.name_column))
    return faults


def _doubts(said: list[_Said]) -> Iterable[Fault]:
    """Yield a warning for each name that is a mail address."""
    for one in said:
        if _BARE_ADDRESS.fullmatch(tidy(one.name)):
            yield Fault("This looks like a mail address; it would be shown as the name.", one.row, one.name_column)


def _several_columns(text: str) -> bool:
    first = next((line for line in lines(text) if line.strip()), "")
    return any(sign in first for sign in ",;\t")


def _place(fault: Fault) -> float:
    return float("inf") if fault.row is None else fault.row


def read_presence(text: str, source: str) -> list[Presence]:
    """Read who was in the room from when to when.

    Parameters
    ----------
    text : str
        A table with a header: ``participant`` (or ``name``), ``from_s`` and ``to_s`` in seconds from the
        beginning. Several rows a person are several stays.
    source : str
        What the input is called.

    Returns
    -------
    list of Presence
        ``(row, name, from_s, to_s)`` in file order; names tidy, not yet looked up in a roster.

    Raises
    ------
    InputFaults
        Missing columns, missing names, times that are no finite numbers from 0, ends before starts; all at once.
    """
    table = read_table(text, _PRESENCE)
    missing = table.missing(*_PRESENCE)
    stays = [_stay(table, row) for row in table.rows if not missing]
    if missing or table.faults:
        raise InputFaults(sorted(missing + table.faults, key=_place), source)
    return stays


def _stay(table: Table, row: Row) -> Presence:
    """Return one stay; what is wrong with it is added to the faults of the table."""
    name, from_s, to_s = restored(row.cells["participant"]), table.seconds(row, "from_s"), table.seconds(row, "to_s")
    says = name_fault(name)
    if says:
        table.faults.append(Fault(says, row.number, table.titles["participant"]))
    if from_s is not None and to_s is not None:
        table.faults.extend(late_start(from_s, to_s, row.number, table.titles["to_s"]))
    return Presence(row.number, tidy(name), from_s or 0.0, to_s or 0.0)

"""From ballots to the profile that rules count."""

from collections.abc import Iterable
from fractions import Fraction

from ..errors import Fault, InputFaults
from .ballots import SetBallot
from .kinds import Kind, said
from .profile import Profile, Row, profile_of


def cast(kind: Kind, options: tuple[str, ...], ballots: Iterable[SetBallot]) -> Profile:
    """Return the profile of ballots of one kind.

    Parameters
    ----------
    kind : Kind
        Of all ballots.
    options : tuple of str
        What may be chosen.
    ballots : iterable of SetBallot
        One a person, in any order.

    Returns
    -------
    Profile
        Marks are exact: a grade of 0.1 is a tenth, as written, and not the binary fraction next to it.

    Raises
    ------
    InputFaults
        A ballot of another kind, with an option that is not there or a number that cannot be; all of them at once.
    """
    known, faults, rows = set(options), list[Fault](), list[Row | None]()
    for ballot in ballots:
        wrong = _wrong(kind, known, ballot)
        faults += wrong
        rows.append(None if wrong else _row(options, ballot))
    if faults:
        raise InputFaults(faults, "ballots")
    return profile_of(options, rows)


def _row(options: tuple[str, ...], ballot: SetBallot) -> Row | None:
    marks = {option: _exact(number) for option, number in said(ballot).items()}
    return tuple(marks.get(option) for option in options) if marks else None


def _exact(number: float) -> int | Fraction:
    return number if isinstance(number, int) else Fraction(str(number))


def _wrong(kind: Kind, known: set[str], ballot: SetBallot) -> list[Fault]:
    if not isinstance(ballot, kind.ballot):
        return [Fault(f"A ballot is not of the kind {kind.name}.")]
    marks = said(ballot)
    faults = [Fault(f"There is no option {option}.") for option in marks if option not in known]
    return faults + [
        Fault(f"{number} for {option} cannot be: {kind.else_says}")
        for option, number in marks.items()
        if not kind.fits(number)
    ]

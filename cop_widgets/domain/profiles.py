"""What helps to welcome somebody, as it is kept, and what is wrong with it."""

from .commands import RosterEntry
from .errors import Fault
from .frame import Profile
from .names import tidy
from .passages import LONGEST, passage, too_long

LONGEST_PRONOUNS = 100
LONGEST_SAY = 200


def profile_of(given: Profile | RosterEntry) -> Profile:
    """Return a profile as it is kept: texts tidy, lines of what somebody needs stay lines."""
    return Profile(tidy(given.pronouns), tidy(given.say), given.first_time, passage(given.needs))


def profile_faults(profile: Profile, row: int | None = None) -> list[Fault]:
    """Return what is wrong with a profile as it is kept; ``row`` is where it stands."""
    lengths = {"pronouns": LONGEST_PRONOUNS, "say": LONGEST_SAY, "needs": LONGEST}
    said = [(column, too_long(getattr(profile, column), longest)) for column, longest in lengths.items()]
    return [Fault(says, row, column) for column, says in said if says]

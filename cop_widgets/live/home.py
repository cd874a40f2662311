"""The folder where a community's gatherings are kept: the composition root of everything that reads or writes one."""

import os
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

from ..domain.commands import CreateGathering, ImportMeeting
from ..domain.errors import LogDamaged, LogTooNew, LogTrouble, UnknownGathering
from ..domain.gathering import fold
from ..domain.pictures import answered_with
from ..domain.rules.door import door_of
from ..domain.screens import Choice
from ..domain.state import State
from ..store.base import EventLog, Listed
from ..store.open import open_log
from ..store.outcome_files import Written, outcome_folder, write_outcomes
from ..store.outcome_photos import copy_photos
from .carrying import continued
from .doors import Doors
from .gathering import Gathering
from .photos import FOLDER, Photos
from .sources import Clock, Names, new_code, new_id, tidy_code, wall_clock

HOME_VARIABLE, DEFAULT_HOME, LOG = "COP_HOME", "gatherings", "log.db"
LISTED = 50
"""So many gatherings are offered to be resumed."""


def home_folder(folder: Path | str | None = None) -> Path:
    """The folder meant: as given, else ``$COP_HOME``, else ``gatherings`` in the current one."""
    return Path(folder or os.environ.get(HOME_VARIABLE) or DEFAULT_HOME).expanduser().resolve()


def open_home(
    folder: Path | str | None = None, *, clock: Clock = wall_clock, ids: Names = new_id, codes: Names = new_code
) -> "Home":
    """Open the folder of gatherings, making it if there is none.

    Raises
    ------
    LogTrouble
        The log in it cannot be opened; the text says why and what to do.
    """
    place = home_folder(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LogTrouble(f"The folder {place} cannot be made ({error.strerror}). Choose another one.") from error
    return Home(place, open_log(place / LOG), clock, ids, codes)


def read_home(folder: Path | str | None = None) -> "Home":
    """Open the folder of gatherings to look into it; nothing is made there, and it need not be writable.

    Raises
    ------
    LogTrouble
        The log in it cannot be read; the text says why and what to do.
    """
    # Imported here: no dashboard needs it.
    from ..store.read_only import log_to_read

    place = home_folder(folder)
    return Home(place, log_to_read(place / LOG))


_homes: "weakref.WeakKeyDictionary[Gathering, Home]" = weakref.WeakKeyDictionary()


_shared: dict[Path, "Home"] = {}
_shared_lock = threading.Lock()
"""Homes opened for notebooks, one a folder: running a cell again opens nothing anew."""


def home_of(gathering: Gathering) -> "Home":
    """The home a gathering was opened in."""
    return _homes[gathering]


def open_gathering(code: str, folder: Path | str | None = None) -> Gathering:
    """Open a gathering by its code, to give to widgets.

    Raises
    ------
    UnknownGathering
        There is none with this code in the folder (by default ``$COP_HOME`` or ``./gatherings``).
    LogTrouble
        The log cannot be opened.
    """
    return shared_home(folder).open(code)


def shared_home(folder: Path | str | None = None) -> "Home":
    """The folder meant, opened once for all notebooks of this process.

    Raises
    ------
    LogTrouble
        The log cannot be opened.
    """
    place = home_folder(folder)
    with _shared_lock:
        if place not in _shared or _shared[place].closed:
            _shared[place] = open_home(place)
        return _shared[place]


class Home:
    """Gatherings in a folder: ``log.db``, ``photos/`` and ``outcomes/``."""

    def __init__(
        self, folder: Path, log: EventLog, clock: Clock = wall_clock, ids: Names = new_id, codes: Names = new_code
    ) -> None:
        self.folder, self.log, self.clock = folder, log, clock
        self._ids, self._codes = ids, codes
        self._open: dict[str, Gathering] = {}
        self._lock = threading.Lock()
        self._doors = Doors(log)
        self.photos = Photos(folder / FOLDER)
        self.closed = False

    @property
    def outcomes(self) -> Path:
        """Where outcome files go."""
        return self.folder / "outcomes"

    def create(
        self, command: CreateGathering | ImportMeeting, by: str = "facilitator", id: str | None = None
    ) -> Gathering:
        """Make a gathering under a new code.

        It begins with what the community's latest gathering hands on, unless the command brings its own (see
        ``carrying.continued``).

        Raises
        ------
        InputFaults
            Something in the command is not usable; nothing was made.
        """
        if isinstance(command, CreateGathering):
            command = continued(self.log, command)
        code = next(code for code in iter(self._codes, None) if self._is_free(code))
        gathering = self._made(code)
        gathering.do(command, id=id, by=by)
        _homes[gathering] = self
        with self._lock:
            self._open[code] = gathering
        return gathering

    def _made(self, code: str) -> Gathering:
        return Gathering(self.log, code, self.clock, self._ids, self.photos.drop)

    def _is_free(self, code: str) -> bool:
        """Whether a code leads nowhere yet, be it a gathering's own or one of a door."""
        return not self.log.head(code) and self._doors.find(code) is None

    def by_join_code(self, code: str) -> tuple[Gathering, bool]:
        """The gathering that a code on the wall leads to, and whether it still opens the door.

        Raises
        ------
        UnknownGathering
            The code never opened any door here.
        """
        tidy = tidy_code(code)
        found = self._doors.find(tidy)
        if found is None:
            raise UnknownGathering("There is no gathering with this code here. Please look at the code once more.")
        gathering = self.open(found.gathering)
        door = door_of(gathering.state)
        return gathering, found.current and (tidy == door.code or tidy not in door.codes)

    def open(self, code: str) -> Gathering:
        """The gathering with this code, as people type codes. The same object for everybody in this process.

        Raises
        ------
        UnknownGathering
            There is none.
        """
        tidy = tidy_code(code)
        with self._lock:
            if tidy not in self._open:
                if not self.log.head(tidy):
                    raise UnknownGathering(f"There is no gathering with the code {tidy or '(empty)'} in {self.folder}.")
                self._open[tidy] = self._made(tidy)
                _homes[self._open[tidy]] = self
            return self._open[tidy]

    def choices(self, most: int | None = LISTED) -> tuple[Choice, ...]:
        """Gatherings that can be resumed, the one last written to first."""
        return self.survey(most)[0]

    def unreadable(self) -> tuple[tuple[str, str], ...]:
        """Gatherings that cannot be read: their codes, and why."""
        return self.survey(None)[1]

    def survey(self, most: int | None = LISTED) -> tuple[tuple[Choice, ...], tuple[tuple[str, str], ...]]:
        """What can be resumed, and what cannot be read."""
        choices, unreadable = [], []
        for listed in self.log.gatherings()[:most]:
            try:
                state = fold(self.log.since(listed.gathering))
            except (LogDamaged, LogTooNew) as error:
                unreadable.append((listed.gathering, str(error)))
            else:
                choices += [] if state is None else [_choice(listed, state)]
        return tuple(choices), tuple(unreadable)

    def outcome_folder(self, gathering: Gathering) -> Path:
        """Where this gathering's outcomes are kept."""
        return outcome_folder(self.outcomes, gathering.state)

    def write_outcomes(self, code: str, to: Path | None = None) -> Written:
        """Write the outcome files of a gathering, with photos of answers, into its own folder or into ``to``."""
        gathering = self.open(code)
        gathering.refresh()
        folder = to if to is not None else self.outcome_folder(gathering)
        state = gathering.state
        written = write_outcomes(state, folder, gathering.now())
        copy_photos(answered_with(state), self.photos.folder_of(gathering.code), folder)
        return written

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` soon after anybody has written anything. Returns how to stop."""
        return self.log.watch(changed)

    def close(self) -> None:
        """Let go of the log."""
        self.closed = True
        self._doors.close()
        for gathering in self._open.values():
            gathering.close()
        self.log.close()


def _choice(listed: Listed, state: State) -> Choice:
    core = state.core
    return Choice(
        state.code,
        core.title,
        core.community,
        core.date,
        core.phase,  # type: ignore[arg-type]
        len(core.people),
        listed.last_at // 1000,
    )

"""The base of all widgets: a screen in, messages out.

A view in the browser gets its ``screen`` (see ``domain.screens``) and sends messages, each with an ``id`` of its own:
the answer is ``done`` once the command is on disk, or ``refused`` with a text to show.
"""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import msgspec
import traitlets

from ..domain.codec import command_from
from ..domain.errors import CopError, Fault, InputFaults, LogTrouble
from ..domain.state import State
from ..live.gathering import Gathering
from ..live.home import open_gathering
from .pulse import TICK_S, pulse
from .served import served

_logger = logging.getLogger(__name__)

Message = dict[str, Any]
Answer = Callable[[Message], None]

UNEXPECTED = "Something went wrong in the tool itself. What was saved is safe; please try again."


class View(anywidget.AnyWidget):
    """A widget that shows one screen. Subclasses answer messages by methods named ``on_<type>``."""

    screen = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    trouble = traitlets.Unicode(allow_none=True, default_value=None).tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    silent: ClassVar[frozenset[str]] = frozenset({"ping"})
    _esm: Any
    _css: Any
    file: ClassVar[str] = ""
    """Name of the view's built file, without an ending."""

    def __init_subclass__(cls, **given: Any) -> None:
        if isinstance(esm := cls.__dict__.get("_esm"), Path):
            cls.file = esm.stem
        super().__init_subclass__(**given)

    def __init__(self, **traits: Any) -> None:
        if (module := served(self.file)) is not None:
            self._esm, self._css = module, ""
        super().__init__(**traits)
        self.on_msg(self._heard)

    def show(self, screen: msgspec.Struct | None) -> None:
        """Bring a screen to the browser, if it differs from the one there."""
        self.screen = None if screen is None else msgspec.to_builtins(screen)  # type: ignore[assignment]

    def _heard(self, _: Any, message: Any, _buffers: Any) -> None:
        """Answer a message from the browser; whatever happens, no traceback gets there."""
        kind = message.get("type") if isinstance(message, dict) else None
        rule = getattr(self, f"on_{kind}", None)
        if rule is None:
            _logger.warning("a message that means nothing here: %r", kind)
            return
        try:
            rule(message)
        except CopError as error:
            self.refuse(message, error)
        except Exception:
            _logger.exception("a message could not be answered: %r", kind)
            self.send({"type": "refused", "id": message.get("id"), "code": "error", "text": UNEXPECTED, "faults": []})

    def on_ping(self, _message: Message) -> None:
        """Yes, we are here."""
        self.send({"type": "pong"})

    def refuse(self, message: Message, error: CopError) -> None:
        """Say why something was not done."""
        if isinstance(error, LogTrouble):
            self.trouble = str(error)
        text, faults = str(error), []
        if isinstance(error, InputFaults):
            faults = msgspec.to_builtins(error.faults)
            text = text if any(fault.row for fault in error.faults) else error.plainly()
        self.send({"type": "refused", "id": message.get("id"), "code": error.code, "text": text, "faults": faults})


class GatheringView(View):
    """A view of one gathering, kept up to date whoever changes it.

    Parameters
    ----------
    gathering
        As from ``open_gathering``, or the code of one.

    ``on_mode_asked`` is called with ``"wall"``, ``"facilitator"`` or ``"setup"`` where somebody asks for another view.
    """

    on_mode_asked: Callable[[str], None] | None = None
    lag: ClassVar[float] = 0.05
    """Seconds after a change until it is shown: the board, which shows it at once, comes before the rest."""
    own_lag: ClassVar[float] = 0.03
    """The same where this view itself was asked for the change: its page shows it already, others' come first."""

    shows_room: ClassVar[bool] = False
    """Whether who has answered or is connected is on it: that changes without anything in the log, and often."""
    room_gap: ClassVar[float] = 0.05
    """Such a change is shown at once, but only so many seconds after the last one."""

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        super().__init__(**traits)
        self.gathering = gathering = opened(gathering)
        self._seen: State | None = None
        self._shown_at = 0.0
        self.hidden = False
        self._pulse = pulse()
        self._due = False
        self._asked = False
        self._stop: Callable[[], None] | None = gathering.subscribe(lambda _: self._changed())
        self._pulse.add(self)
        self.refresh()

    def made(self) -> msgspec.Struct:
        """The screen as of now."""
        raise NotImplementedError

    def _changed(self) -> None:
        """Something happened; several things in a row are shown once. The answer to who asked goes first."""
        if self._due:
            return
        lag = max(self.lag, self.own_lag) if self._asked else self.lag
        if self.gathering.state is self._seen and self.gathering.trouble == self.trouble:
            if not self.shows_room:
                return
            lag = max(0.0, self._shown_at + self.room_gap - time.monotonic())
        self._due = True
        self._pulse.run(self._show_change, lag)

    def _show_change(self) -> None:
        self._due = False
        self.refresh()

    def refresh(self) -> None:
        """Show the gathering as it is now."""
        if self._stop is not None:
            self.trouble = self.gathering.trouble
            self._seen, self._shown_at = self.gathering.state, time.monotonic()
            self.show(None if self.hidden else self.made())

    def hide(self, hidden: bool) -> None:
        """Take everything out of the browser, or bring it back: what must not be seen is not there."""
        self.hidden = hidden
        self.refresh()

    def tick(self) -> None:
        """Some seconds have passed. What was shown only just now is left: somebody may be tapping."""
        just_now = time.monotonic() - self._shown_at < TICK_S / 2
        if not (self.hidden or just_now) and self.gathering.state.core.phase == "running":
            self.refresh()

    def on_command(self, message: Message) -> None:
        """Carry a command out; ``done`` is sent when it is on disk."""
        self._asked = True
        try:
            done = self.gathering.do(command_from(message.get("command")), id=message_id(message))
        finally:
            self._asked = False
        self.send({"type": "done", "id": done.command, "seq": done.seq})

    def on_mode(self, message: Message) -> None:
        """Somebody asks for another view."""
        self.send({"type": "done", "id": message.get("id"), "seq": self.gathering.seq})
        if self.on_mode_asked is not None:
            self.on_mode_asked(str(message.get("mode")))

    def close(self) -> None:
        """Let go of the gathering."""
        if getattr(self, "_stop", None) is not None:
            self._stop()  # type: ignore[misc]
            self._stop = None
            self._pulse.remove(self)
        super().close()


def opened(gathering: Gathering | str) -> Gathering:
    """The gathering meant.

    Raises
    ------
    TypeError
        It is neither a gathering nor the code of one.
    UnknownGathering
        There is none with this code.
    """
    if isinstance(gathering, str):
        return open_gathering(gathering)
    if not isinstance(gathering, Gathering):
        raise TypeError(f"give a widget what open_gathering returns, or a code; not {gathering!r}")
    return gathering


def message_id(message: Message) -> str:
    """The sender's id of a message.

    Raises
    ------
    InputFaults
        It has none that could be one.
    """
    given = message.get("id")
    if not isinstance(given, str) or not 8 <= len(given) <= 64:
        raise InputFaults([Fault("a command needs an id of 8 to 64 characters", column="id")], "message")
    return given

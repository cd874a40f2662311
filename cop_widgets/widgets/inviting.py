"""The way in for phones: the address to join by and its QR code, for views that show them.

The browser says where it has found this dashboard (a hub, Binder or a proxy put their own name before it); out of that
comes an address that phones can reach too.
"""

from base64 import b64encode
from typing import Any
from urllib.parse import urlsplit

from ..domain.errors import Fault, InputFaults
from ..live.gathering import Gathering
from ..live.link import join_address, qr_svg
from ..live.reach import ways_in
from .view import GatheringView, Message

LONGEST = 2000


class Inviting(GatheringView):
    """A view with ``options["link"]``: ``address``, ``picture`` (QR, a data address), ``choices``, ``trouble``."""

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        self._choices: tuple[str, ...] = ()
        self._base, self._wrong = "", ""
        super().__init__(gathering, **traits)

    def refresh(self) -> None:
        """Show it, with the address of the code as it is now."""
        super().refresh()
        if self._stop is not None:
            self._show_link()

    def code(self) -> str:
        """The code that opens the door; empty = the door is locked."""
        raise NotImplementedError

    def _show_link(self) -> None:
        code = "" if self.hidden else self.code()
        if not (self._base and code):
            link = None
        else:
            address = join_address(self._base, code)
            choices = [{"base": one, "host": urlsplit(one).netloc} for one in self._choices]
            link = {
                "address": address,
                "picture": f"data:image/svg+xml;base64,{b64encode(qr_svg(address).encode()).decode()}",
                "base": self._base,
                "choices": choices,
                "trouble": self._wrong,
            }
        if self.options.get("link") != link:
            self.options = {**self.options, "link": link}

    def on_link(self, message: Message) -> None:
        """The browser says at which address it sees us (``base``), or which of the ``choices`` is to be shown."""
        base = base_of(message)
        if base in self._choices:
            self._base = base
        else:
            self._choices, self._wrong = ways_in(base)
            self._base = self._choices[0]
        self._show_link()
        self.send({"type": "done", "id": message.get("id"), "seq": self.gathering.seq})


def base_of(message: Message) -> str:
    """The address at which the browser says that it sees us.

    Raises
    ------
    InputFaults
        It is none.
    """
    base = str(message.get("base") or "")
    if len(base) > LONGEST or urlsplit(base).scheme not in ("http", "https"):
        raise InputFaults([Fault("this is no address", column="base")], "link")
    return base

"""What a phone sees that steers the gathering too."""

from .. import phone_screens as screens
from ..state import State
from ..times import Micros


def remote(state: State, now: Micros) -> screens.RemoteScreen:
    """What is needed to steer."""
    return screens.RemoteScreen((), (), "", (), 0, ())

"""The roster: roles, how to welcome somebody, who is here."""

from ..domain import frame_screens, screening
from ..store.shipped import static
from .view import GatheringView


class PeopleDesk(GatheringView):
    """Everybody on the roster, with what they need to take part well. Facilitator only, never on a wall."""

    _esm = static() / "people_desk.js"
    _css = static() / "people_desk.css"

    def made(self) -> frame_screens.PeopleScreen:
        """Everybody."""
        return screening.people(self.gathering.state, self.gathering.now())

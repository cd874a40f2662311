"""What is kept, and where."""

from typing import Any

from ..domain import screening, screens
from ..domain.times import Micros
from ..live.gathering import Gathering
from ..live.home import Home, home_of
from ..live.keeping import Keeper
from ..store.outcome_files import Written, zipped
from ..store.shipped import static
from .view import GatheringView, Message, opened


class OutcomesPanel(GatheringView):
    """Where the outcomes are, when they were written; save now, download, end. Facilitator only.

    While it lives it keeps the CSV files of its gathering up to date.
    """

    _esm = static() / "outcomes_panel.js"
    _css = static() / "outcomes_panel.css"

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        gathering = opened(gathering)
        self._home: Home = home_of(gathering)
        self._written: Written | None = None
        self._written_at: Micros | None = None
        self._wrong: str | None = None
        self._kept_seq = -1
        self._keeper = Keeper(self._home, self._told)
        super().__init__(gathering, **traits)

    def made(self) -> screens.OutcomesScreen:
        """What is saved where."""
        written = self._written
        state = self.gathering.state
        return screens.OutcomesScreen(
            seq=state.seq,
            clock=screening.clock(state, self.gathering.now()),
            code=state.code,
            folder=str(self._home.outcome_folder(self.gathering) if written is None else written.folder),
            saved_ms=None if self._written_at is None else self._written_at // 1000,
            files=() if written is None else written.files,
        )

    def refresh(self) -> None:
        """Show it, and have the files written where something changed."""
        super().refresh()
        if self._wrong is not None:
            self.trouble = self._wrong
        if self.gathering.seq != self._kept_seq:
            self._kept_seq = self.gathering.seq
            self._keeper.changed(self.gathering.code)

    def tick(self) -> None:
        """Nothing here changes by itself."""

    def _told(self, _: str, written: Written | None, wrong: str | None) -> None:
        self._pulse.run(lambda: self._take(written, wrong))

    def _take(self, written: Written | None, wrong: str | None = None) -> None:
        self._wrong = wrong
        if written is not None:
            self._written, self._written_at = written, self.gathering.now()
        self.refresh()

    def _save(self) -> Written:
        written = self._home.write_outcomes(self.gathering.code)
        self._take(written)
        return written

    def on_save(self, message: Message) -> None:
        """Write the files now."""
        self._save()
        self.send({"type": "done", "id": message.get("id"), "seq": self.gathering.seq})

    def on_zip(self, message: Message) -> None:
        """Write the files and send them all in one."""
        folder = self._save().folder
        self.send({"type": "zip", "id": message.get("id"), "filename": f"{folder.name}.zip"}, [zipped(folder)])

    def close(self) -> None:
        """Write what is still to be written, and let go."""
        super().close()
        self._keeper.stop()

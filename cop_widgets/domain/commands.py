"""What people can ask of a gathering: one tagged union.

Optional instants (``at``, ``start``, ``end``) default to *now*; giving one notes something afterwards.
"""

import msgspec

from . import agenda_commands as agenda
from . import floor_commands as floor
from . import frame_commands as frame
from . import participant_commands as own
from . import prompt_commands as prompts
from . import way_commands as way
from .agenda_commands import SetAgenda
from .asked import Asked
from .events import PARTICIPANT
from .floor import Groups
from .frame_commands import WordFrame
from .frame_events import HostSlot
from .times import Interval, Micros
from .way_events import CarriedIntention


class RosterEntry(msgspec.Struct, frozen=True):
    """Somebody for the roster; the rest as in ``frame_events.PersonDescribed``."""

    name: str
    role: str = PARTICIPANT
    pronouns: str = ""
    say: str = ""
    first_time: bool = False
    needs: str = ""


class TimedStretch(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of talk in seconds from the beginning of the gathering."""

    name: str
    start_s: float
    end_s: float


class CreateGathering(Asked, frozen=True, tag="create_gathering"):
    """Make a gathering: ``date`` is ISO (2026-11-21), ``planned_min`` its planned length in minutes.

    With an ``agenda`` and no planned length, it is as long as its agenda. ``intentions``, ``frame``, ``hosts`` and
    ``met`` (who has sat together, by name) may come from the community's earlier gatherings.
    """

    title: str
    date: str
    utc_offset_min: int = 0
    roster: tuple[RosterEntry, ...] = ()
    community: str = ""
    planned_min: float | None = None
    intentions: tuple[CarriedIntention, ...] = ()
    agenda: SetAgenda | None = None
    frame: tuple[WordFrame, ...] = ()
    hosts: tuple[HostSlot, ...] = ()
    met: tuple[Groups, ...] = ()


class RecordedPerson(msgspec.Struct, frozen=True):
    """Somebody in a recorded meeting; ``present_s`` are spans in seconds, ``None`` = throughout."""

    name: str
    role: str = PARTICIPANT
    present_s: tuple[tuple[float, float], ...] | None = None


class ImportMeeting(Asked, frozen=True, tag="import_meeting"):
    """Make a finished gathering out of a recording. All times are seconds from its beginning at ``began``."""

    title: str
    date: str
    began: Micros
    length_s: float
    people: tuple[RecordedPerson, ...]
    stretches: tuple[TimedStretch, ...]
    utc_offset_min: int = 0
    community: str = ""


class RenameGathering(Asked, frozen=True, tag="rename_gathering"):
    """Change title, community or planned length; what is ``None`` stays."""

    title: str | None = None
    community: str | None = None
    planned_min: float | None = None


class AddPerson(Asked, frozen=True, tag="add_person"):
    """Bring somebody onto the roster."""

    name: str
    role: str = PARTICIPANT
    here: bool = True


class RenamePerson(Asked, frozen=True, tag="rename_person"):
    """Change a name."""

    person: str
    name: str


class RemovePerson(Asked, frozen=True, tag="remove_person"):
    """Take somebody who has not spoken off the roster."""

    person: str


class ChangeRole(Asked, frozen=True, tag="change_role"):
    """Give somebody another role (see ``frame.ROLES``)."""

    person: str
    role: str


class MarkPresent(Asked, frozen=True, tag="mark_present"):
    """Somebody has come (late)."""

    person: str
    at: Micros | None = None


class MarkAway(Asked, frozen=True, tag="mark_away"):
    """Somebody has gone (early, or for a while). Their turn ends."""

    person: str
    at: Micros | None = None


class CorrectPresence(Asked, frozen=True, tag="correct_presence"):
    """Set all of somebody's times in the room."""

    person: str
    intervals: tuple[Interval, ...]


class BeginGathering(Asked, frozen=True, tag="begin_gathering"):
    """Start the clock. Giving the floor does so too."""


class StartTurn(Asked, frozen=True, tag="start_turn"):
    """Give somebody the floor. With one voice at a time it passes on from whoever has it."""

    person: str


class EndTurn(Asked, frozen=True, tag="end_turn"):
    """End somebody's turn, or with no ``person`` everybody's."""

    person: str | None = None


class HandOver(Asked, frozen=True, tag="hand_over"):
    """End every turn and give the floor to one person."""

    person: str


class TalkTogether(Asked, frozen=True, tag="talk_together"):
    """Allow several voices at once (``on``), or one at a time: then the one who began last keeps the floor."""

    on: bool


class PauseGathering(Asked, frozen=True, tag="pause_gathering"):
    """Stop all clocks; charged to nobody."""


class ResumeGathering(Asked, frozen=True, tag="resume_gathering"):
    """Let the clocks run again."""


class CorrectStretch(Asked, frozen=True, tag="correct_stretch"):
    """Change the speaker or the times of a stretch; what is ``None`` stays."""

    stretch: str
    person: str | None = None
    start: Micros | None = None
    end: Micros | None = None


class DeleteStretch(Asked, frozen=True, tag="delete_stretch"):
    """Strike a stretch out."""

    stretch: str


class RecordStretch(Asked, frozen=True, tag="record_stretch"):
    """Write down a stretch that was missed."""

    person: str
    start: Micros
    end: Micros


class EndGathering(Asked, frozen=True, tag="end_gathering"):
    """Close the gathering."""


class ReopenGathering(Asked, frozen=True, tag="reopen_gathering"):
    """Go on after all."""


class CountFacilitators(Asked, frozen=True, tag="count_facilitators"):
    """Bring facilitators into the balance (``on``), or leave them out."""

    on: bool


class ShowNames(Asked, frozen=True, tag="show_names"):
    """Show names on the wall, or not."""

    on: bool


class SetTimeBox(Asked, frozen=True, tag="set_time_box"):
    """A soft limit for one turn in seconds, or ``None``."""

    seconds: float | None


class OfferNudge(Asked, frozen=True, tag="offer_nudge"):
    """Log a suggestion that is now shown to the facilitator."""

    why: str
    evidence: str
    suggestion: str
    voices: float | None = None


class AnswerNudge(Asked, frozen=True, tag="answer_nudge"):
    """Take a suggestion up (``taken``) or send it away (``dismissed``)."""

    nudge: str
    answer: str


class Undo(Asked, frozen=True, tag="undo"):
    """Take the last act back."""


class Redo(Asked, frozen=True, tag="redo"):
    """Let the act last taken back hold again."""


Command = (
    CreateGathering
    | ImportMeeting
    | RenameGathering
    | AddPerson
    | RenamePerson
    | RemovePerson
    | ChangeRole
    | MarkPresent
    | MarkAway
    | CorrectPresence
    | BeginGathering
    | StartTurn
    | EndTurn
    | HandOver
    | TalkTogether
    | PauseGathering
    | ResumeGathering
    | CorrectStretch
    | DeleteStretch
    | RecordStretch
    | EndGathering
    | ReopenGathering
    | CountFacilitators
    | ShowNames
    | SetTimeBox
    | OfferNudge
    | AnswerNudge
    | Undo
    | Redo
    | own.SetDoor
    | own.RenewCode
    | own.JoinByPhone
    | own.LinkDevice
    | own.Leave
    | own.ForgetPerson
    | own.ShutOut
    | own.MergePeople
    | own.RaiseHand
    | own.LowerHand
    | own.PassTurn
    | own.TakeFloor
    | own.GiveFloorBack
    | way.GoToStep
    | way.SetProposing
    | way.ProposeValue
    | way.RewordProposal
    | way.WithdrawProposal
    | way.DeclineProposal
    | way.MergeProposals
    | way.RestoreProposal
    | way.OpenRound
    | way.CloseRound
    | way.RevealRound
    | way.BreakOffRound
    | way.RestartRound
    | way.DrawTie
    | way.AdoptIntentions
    | way.AmendIntention
    | way.RetireIntention
    | way.GiveConsent
    | agenda.SetAgenda
    | agenda.AddSegment
    | agenda.ChangeSegment
    | agenda.RemoveSegment
    | agenda.MoveSegment
    | agenda.StartSegment
    | agenda.EndSegment
    | agenda.SkipSegment
    | agenda.GoBack
    | agenda.ExtendSegment
    | agenda.ShortenRest
    | agenda.GiveWay
    | prompts.QueuePrompt
    | prompts.RewordPrompt
    | prompts.DropPrompt
    | prompts.MovePrompt
    | prompts.ShowPrompt
    | prompts.TimePrompt
    | prompts.ClosePrompt
    | prompts.PutPromptAway
    | prompts.GiveResponse
    | prompts.WithdrawResponse
    | prompts.ShareResponse
    | prompts.ShowSummary
    | prompts.GroupResponses
    | prompts.React
    | floor.SetFloor
    | floor.TimeFloor
    | floor.CallBack
    | floor.NextInRound
    | floor.HandPiece
    | floor.SitInCircle
    | floor.LeaveCircle
    | floor.SetQueueOrder
    | floor.GiveFloorToNext
    | frame.WordFrame
    | frame.ShowOnWall
    | frame.GiveAgreement
    | frame.DescribePerson
    | frame.SetRemote
    | frame.SetHosts
    | frame.PlanHosts
    | frame.SwapHosts
    | frame.ShareReading
    | frame.RemoveReading
    | frame.AgreeNext
)

"""What has happened in a gathering: the words of the log, as one tagged union.

Times named ``at``, ``start`` and ``end`` are instants (see ``times``). The instant at which something was
*written down* stands in the envelope, ``Recorded``; the two differ where something is noted afterwards.
"""

import msgspec

from . import agenda_events as agenda
from . import floor_events as floor
from . import frame_events as frame
from . import participant_events as own
from . import prompt_events as prompts
from . import way_events as way
from .said import Said
from .times import Interval, Micros

FORMAT_VERSION = 3
"""Version of the words below. A log with a higher one is refused (``LogTooNew``)."""

PARTICIPANT, FACILITATOR = "participant", "facilitator"


class NewPerson(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody on the roster when the gathering is made."""

    person: str
    name: str
    role: str = PARTICIPANT


class StretchRow(msgspec.Struct, frozen=True, array_like=True):
    """One recorded stretch of one voice: ``stretch`` is its id, times are instants."""

    stretch: str
    person: str
    start: Micros
    end: Micros


class GatheringCreated(Said, frozen=True, tag="gathering_created"):
    """A gathering was made; nobody has spoken yet and its clock does not run."""

    title: str
    date: str
    utc_offset_min: int
    people: tuple[NewPerson, ...] = ()
    community: str = ""
    planned: Micros | None = None


class GatheringRenamed(Said, frozen=True, tag="gathering_renamed"):
    """Its title, community or planned length was changed."""

    title: str
    community: str
    planned: Micros | None


class PersonAdded(Said, frozen=True, tag="person_added"):
    """Somebody came onto the roster; ``here`` says whether they are in the room."""

    person: str
    name: str
    role: str
    here: bool
    at: Micros


class PersonRenamed(Said, frozen=True, tag="person_renamed"):
    """A name was changed."""

    person: str
    name: str


class PersonRemoved(Said, frozen=True, tag="person_removed"):
    """Somebody who never spoke was taken off the roster."""

    person: str


class RoleChanged(Said, frozen=True, tag="role_changed"):
    """Somebody has another role (see ``frame.ROLES``)."""

    person: str
    role: str


class PersonArrived(Said, frozen=True, tag="person_arrived"):
    """Somebody is in the room from ``at`` on."""

    person: str
    at: Micros


class PersonLeft(Said, frozen=True, tag="person_left"):
    """Somebody is away from ``at`` on."""

    person: str
    at: Micros


class PresenceCorrected(Said, frozen=True, tag="presence_corrected"):
    """All of somebody's times in the room, set afterwards."""

    person: str
    intervals: tuple[Interval, ...]


class GatheringBegun(Said, frozen=True, tag="gathering_begun"):
    """The clock of the gathering runs."""

    at: Micros


class TurnStarted(Said, frozen=True, tag="turn_started"):
    """Somebody took or was given the floor."""

    stretch: str
    person: str
    at: Micros
    entered_by: str


class TurnEnded(Said, frozen=True, tag="turn_ended"):
    """Somebody's stretch of talk came to its end."""

    person: str
    at: Micros


class TalkingTogether(Said, frozen=True, tag="talking_together"):
    """From now on several may hold the floor (``on``), or one voice at a time."""

    on: bool


class GatheringPaused(Said, frozen=True, tag="gathering_paused"):
    """The clock stands; open stretches ended with it and are charged to nobody meanwhile."""

    at: Micros


class Resumption(msgspec.Struct, frozen=True, array_like=True):
    """Somebody who goes on speaking after a pause, in a new stretch of the same turn."""

    stretch: str
    person: str


class GatheringResumed(Said, frozen=True, tag="gathering_resumed"):
    """The clock runs again, and those who held the floor go on."""

    at: Micros
    floor: tuple[Resumption, ...] = ()


class StretchCorrected(Said, frozen=True, tag="stretch_corrected"):
    """A stretch was given another speaker or other times; the original stays in the log."""

    stretch: str
    person: str
    start: Micros
    end: Micros | None


class StretchDeleted(Said, frozen=True, tag="stretch_deleted"):
    """A stretch was struck out; the original stays in the log."""

    stretch: str


class StretchesRecorded(Said, frozen=True, tag="stretches_recorded"):
    """Stretches written down afterwards, or taken from a recording."""

    stretches: tuple[StretchRow, ...]
    entered_by: str


class GatheringEnded(Said, frozen=True, tag="gathering_ended"):
    """The gathering is over; open stretches ended with it."""

    at: Micros


class GatheringReopened(Said, frozen=True, tag="gathering_reopened"):
    """It goes on after all; the time between counts as a pause."""

    at: Micros


class FacilitatorsCounted(Said, frozen=True, tag="facilitators_counted"):
    """Whether facilitators are part of the balance."""

    on: bool


class NamesShown(Said, frozen=True, tag="names_shown"):
    """Whether the wall shows names. The facilitator asks the group first."""

    on: bool


class TimeBoxSet(Said, frozen=True, tag="time_box_set"):
    """A soft limit for one turn, or none."""

    length: Micros | None


class NudgeOffered(Said, frozen=True, tag="nudge_offered"):
    """A suggestion with its evidence was shown to the facilitator."""

    nudge: str
    why: str
    evidence: str
    suggestion: str
    at: Micros
    voices: float | None = None


class NudgeAnswered(Said, frozen=True, tag="nudge_answered"):
    """The facilitator took a suggestion up (``taken``) or sent it away (``dismissed``)."""

    nudge: str
    answer: str
    at: Micros


class ActUndone(Said, frozen=True, tag="act_undone"):
    """The last act was taken back. ``act`` is the id of the command that made it."""

    act: str


class ActRedone(Said, frozen=True, tag="act_redone"):
    """The act last taken back holds again."""

    act: str


Event = (
    GatheringCreated
    | GatheringRenamed
    | PersonAdded
    | PersonRenamed
    | PersonRemoved
    | RoleChanged
    | PersonArrived
    | PersonLeft
    | PresenceCorrected
    | GatheringBegun
    | TurnStarted
    | TurnEnded
    | TalkingTogether
    | GatheringPaused
    | GatheringResumed
    | StretchCorrected
    | StretchDeleted
    | StretchesRecorded
    | GatheringEnded
    | GatheringReopened
    | FacilitatorsCounted
    | NamesShown
    | TimeBoxSet
    | NudgeOffered
    | NudgeAnswered
    | ActUndone
    | ActRedone
    | own.DoorSet
    | own.PersonJoined
    | own.DeviceLinked
    | own.PersonParted
    | own.PersonForgotten
    | own.PersonShutOut
    | own.PeopleMerged
    | own.HandRaised
    | own.HandLowered
    | own.TurnPassed
    | way.WayStepTaken
    | way.ProposingSet
    | way.ValueProposed
    | way.ProposalReworded
    | way.ProposalWithdrawn
    | way.ProposalDeclined
    | way.ProposalsMerged
    | way.ProposalRestored
    | way.RoundOpened
    | way.RoundClosed
    | way.RoundRevealed
    | way.RoundBrokenOff
    | way.TieDrawn
    | way.IntentionAdopted
    | way.IntentionAmended
    | way.IntentionRetired
    | way.IntentionsCarried
    | way.ConsentGiven
    | agenda.AgendaSet
    | agenda.SegmentAdded
    | agenda.SegmentChanged
    | agenda.SegmentRemoved
    | agenda.SegmentsOrdered
    | agenda.SegmentStarted
    | agenda.SegmentEnded
    | agenda.SegmentSkipped
    | agenda.SegmentExtended
    | agenda.RestShortened
    | prompts.PromptQueued
    | prompts.PromptReworded
    | prompts.PromptDropped
    | prompts.PromptsOrdered
    | prompts.PromptShown
    | prompts.PromptTimed
    | prompts.PromptClosed
    | prompts.PromptPutAway
    | prompts.ResponseGiven
    | prompts.ResponseWithdrawn
    | prompts.ResponseShared
    | prompts.SummaryShown
    | prompts.ResponsesGrouped
    | prompts.ReactionSet
    | floor.FloorSet
    | floor.FloorTimed
    | floor.CalledBack
    | floor.CircleChanged
    | floor.GroupsCarried
    | floor.QueueOrderSet
    | frame.FrameWorded
    | frame.ShownOnWall
    | frame.AgreementGiven
    | frame.PersonDescribed
    | frame.RemoteSet
    | frame.HostsSet
    | frame.ReadingShared
    | frame.ReadingRemoved
    | frame.NextAgreed
)


class Recorded(msgspec.Struct, frozen=True):
    """An event in the log.

    ``seq`` counts from 1 within its gathering; ``command`` is the id of the command that caused it (several
    events may share one: they are one act); ``by`` says who sent that command; ``at`` is when it was written.
    """

    gathering: str
    seq: int
    at: Micros
    command: str
    by: str
    event: Event
    version: int = FORMAT_VERSION

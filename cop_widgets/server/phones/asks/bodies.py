"""All that a phone may post."""

from typing import Annotated

from msgspec import Meta

from ....domain.voting.ballots import Ballot
from . import frame, own, prompts, steering, steering_plan, way
from .base import Body, Id, Short

AnyAsk = (
    own.RaiseHand
    | own.LowerHand
    | own.PassTurn
    | own.TakeFloor
    | own.GiveFloorBack
    | own.HandPiece
    | own.SitInCircle
    | own.LeaveCircle
    | own.Leave
    | own.ForgetPerson
    | way.ProposeValue
    | way.WithdrawProposal
    | way.GiveConsent
    | prompts.GiveResponse
    | prompts.WithdrawResponse
    | prompts.React
    | frame.GiveAgreement
    | frame.DescribeMe
    | frame.ShareReading
    | frame.RemoveReading
    | steering.StartTurn
    | steering.EndTurn
    | steering.GiveFloorToNext
    | steering.NextInRound
    | steering.SetQueueOrder
    | steering.RaiseHandFor
    | steering.LowerHandFor
    | steering.TimeFloor
    | steering.CallBack
    | steering.Pause
    | steering.Resume
    | steering.SetTimeBox
    | steering_plan.StartSegment
    | steering_plan.GoBack
    | steering_plan.ExtendSegment
    | steering_plan.SkipSegment
    | steering_plan.ShortenRest
    | steering_plan.ShowPrompt
    | steering_plan.TimePrompt
    | steering_plan.ClosePrompt
    | steering_plan.PutPromptAway
)


class JoinBody(Body, frozen=True):
    """Come in as ``person`` of the door's names, under a ``name``, or, with neither, unnamed."""

    id: Id
    person: Short | None = None
    name: Annotated[str, Meta(max_length=400)] | None = None


class LinkBody(Body, frozen=True):
    """Come in as somebody who is in already, by the personal code on their other device."""

    id: Id
    personal: Annotated[str, Meta(min_length=1, max_length=32)]


class DoBody(Body, frozen=True):
    """Do something; the same ``id`` again does it no second time."""

    id: Id
    command: AnyAsk


class BallotBody(Body, frozen=True):
    """Cast, change or (``null``) withdraw one's ballot. ``turn`` counts the ballots of this device in this round."""

    id: Id
    round: Short
    turn: Annotated[int, Meta(ge=1, le=2**53)]
    ballot: Ballot | None

"""Votes: opening, closing, revealing, holding again. Ballots themselves go into the box, see ``casting``."""

from collections.abc import Sequence
from math import isfinite

from ..errors import Fault, InputFaults, NotNow, Refused
from ..events import Event
from ..names import folded, tidy
from ..state import ENDED, State
from ..times import Micros, micros
from ..voting import KINDS, RULES, default_rule, draw, rules_for
from ..way import BROKEN_OFF, CHECK, CHOOSE, CLOSED, LIVE_WITH, OPEN, PURPOSES, REVEAL, REVEALED, VOTE, Round, Way
from ..way_commands import BreakOffRound, CloseRound, DrawTie, OpenRound, RestartRound, RevealRound
from ..way_events import RoundBrokenOff, RoundClosed, RoundOpened, RoundOption, RoundRevealed, TieDrawn
from ..way_results import result
from .clock import ALREADY_ENDED
from .proposing import LONGEST, found_live, text_of
from .registry import besides, decides, replace

POLLS = ("fist", "yesno", "word")
"""Kinds of ballot that choose no set."""
MOST_OPTIONS = 60
USUAL_SEATS = 5
PAV_OPTIONS, PAV_SEATS = 24, 7
LONGEST_MIN = 24 * 60.0
_TIME_TO_VOTE = Fault("the time to vote must be more than 0 and at most 24 hours", column="minutes")
_QUESTIONS = {
    "approval": "Which of these could you gather by?",
    "dots": "Where do you put your dots?",
    "ranking": "Which matter most to you? The first is the most important.",
    "score": "How much does each of these matter to you?",
    "fist": "Can you live with this?",
    "yesno": "Do you agree?",
    "word": "In one word: how is it?",
}


@decides(OpenRound)
def open_round(state: State, command: OpenRound, now: Micros) -> list[Event]:
    """One vote at a time; all that decides how it is counted is fixed here."""
    way = state.way
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    before = _broken_off(way, command.after, now)
    options = _options(way, command)
    seats, rule = _choosing(command, len(options))
    faults = [*_ballot_faults(command, options), *_counting_faults(command, rule, seats, len(options))]
    if faults:
        raise InputFaults(faults, "vote")
    question = tidy(command.question) or _QUESTIONS[command.ballot]
    most = command.most if command.most is not None or command.ballot != "dots" else max(3, round(len(options) / 3))
    deadline = None if command.minutes is None else now + micros(command.minutes * 60)
    opened = RoundOpened(
        f"r{len(way.rounds) + 1:05d}",
        command.ballot,
        command.purpose,
        text_of(question, "question"),
        options,
        now,
        rule,
        seats,
        most,
        command.cap,
        deadline,
        command.after,
    )
    return [*before, opened]


def _broken_off(way: Way, after: str, now: Micros) -> list[Event]:
    going = way.open_round()
    if after and way.find_round(after) is None:
        raise Refused("That vote is not there.")
    if going is None:
        return []
    if going.round != after:
        raise NotNow("A vote is going on. Close it first.")
    return [RoundBrokenOff(going.round, now)]


def _options(way: Way, command: OpenRound) -> tuple[RoundOption, ...]:
    held = {one.intention: one for one in way.held()}
    gone = [one for one in command.intentions if one not in held]
    if gone:
        raise Refused("One of these intentions does not hold any more.")
    wanted = [(one.text, one.proposal, "") for one in found_live(way, command.proposals)]
    wanted += [(held[one].wording, "", one) for one in dict.fromkeys(command.intentions)]
    wanted += [(text_of(text, "option"), "", "") for text in command.texts]
    return tuple(
        RoundOption(f"o{number:03d}", text, proposal, intention)
        for number, (text, proposal, intention) in enumerate(wanted, 1)
    )


def _choosing(command: OpenRound, options: int) -> tuple[int, str]:
    if command.ballot not in KINDS or command.purpose != CHOOSE:
        return 0, ""
    seats = min(USUAL_SEATS, max(1, options - 1)) if command.seats is None else command.seats
    return seats, command.rule or default_rule(command.ballot)


def _ballot_faults(command: OpenRound, options: Sequence[RoundOption]) -> list[Fault]:
    faults = []
    if command.ballot not in (*KINDS, *POLLS):
        says = f"“{command.ballot}” is no kind of vote; use {', '.join((*KINDS, *POLLS))}"
        return [Fault(says, column="ballot")]
    if command.purpose not in PURPOSES:
        faults.append(Fault(f"“{command.purpose}” is no purpose; use {', '.join(PURPOSES)}", column="purpose"))
    if command.ballot in KINDS and not 2 <= len(options) <= MOST_OPTIONS:
        faults.append(Fault(f"a vote needs between 2 and {MOST_OPTIONS} values to choose from", column="options"))
    texts = [folded(one.text) for one in options]
    twice = [one.text for at, one in enumerate(options) if folded(one.text) in texts[:at]]
    if twice:
        faults.append(Fault(f"“{twice[0]}” stands there twice; merge the two first", column="options"))
    if len(command.question) > LONGEST:
        faults.append(Fault(f"the question is longer than {LONGEST} characters", column="question"))
    if command.minutes is not None and not (isfinite(command.minutes) and 0 < command.minutes <= LONGEST_MIN):
        faults.append(_TIME_TO_VOTE)
    return faults


def _counting_faults(command: OpenRound, rule: str, seats: int, options: int) -> list[Fault]:
    faults, dots = [], command.ballot == "dots"
    if seats and not 1 <= seats <= options:
        faults.append(Fault(f"{seats} values cannot be chosen from {options}", column="seats"))
    elif command.seats is not None and not seats and command.purpose == CHOOSE and command.ballot in KINDS:
        faults.append(Fault("at least 1 value is to be chosen", column="seats"))
    if rule and (rule not in RULES or RULES[rule].kind != command.ballot):
        names = ", ".join(one.name for one in rules_for(command.ballot))
        faults.append(Fault(f"“{rule}” does not count this kind of vote; use {names}", column="rule"))
    if rule == "pav" and (options > PAV_OPTIONS or seats > PAV_SEATS):
        says = f"this rule looks at every possible set: at most {PAV_OPTIONS} values and {PAV_SEATS} places"
        faults.append(Fault(f"{says}; use seqpav", column="rule"))
    if command.most is not None and not 1 <= command.most <= (100 if dots else max(options, 1)):
        faults.append(Fault("this many cannot be picked", column="most"))
    if command.cap is not None and not (dots and command.cap >= 1):
        faults.append(Fault("only dots have a cap, of at least 1", column="cap"))
    return faults


def _round(way: Way, round_: str) -> Round:
    found = way.find_round(round_)
    if found is None:
        raise Refused("That vote is not there.")
    return found


@decides(CloseRound)
def close_round(state: State, command: CloseRound, now: Micros) -> list[Event]:
    """Closed once."""
    found = _round(state.way, command.round)
    return [RoundClosed(found.round, now)] if found.status == OPEN else []


@decides(RevealRound)
def reveal_round(state: State, command: RevealRound, now: Micros) -> list[Event]:
    """Closed, then shown."""
    found = _round(state.way, command.round)
    if found.status == BROKEN_OFF:
        raise NotNow("That vote was broken off; there is nothing to show.")
    closing: list[Event] = [RoundClosed(found.round, now)] if found.status == OPEN else []
    return [] if found.status == REVEALED else [*closing, RoundRevealed(found.round, now)]


@decides(BreakOffRound)
def break_off_round(state: State, command: BreakOffRound, now: Micros) -> list[Event]:
    """Only while it goes on: what was counted stays."""
    found = _round(state.way, command.round)
    if found.status == BROKEN_OFF:
        return []
    if found.status != OPEN:
        raise NotNow("That vote has been counted already. Hold it again if it went wrong.")
    return [RoundBrokenOff(found.round, now)]


@decides(RestartRound)
def restart_round(state: State, command: RestartRound, now: Micros) -> list[Event]:
    """The same question and options once more, as a new round."""
    way = state.way
    if state.core.phase == ENDED:
        raise NotNow(ALREADY_ENDED)
    found = _round(way, command.round)
    going = way.open_round()
    if going is not None and going.round != found.round:
        raise NotNow("A vote is going on. Close it first.")
    if command.minutes is not None and not (isfinite(command.minutes) and 0 < command.minutes <= LONGEST_MIN):
        raise InputFaults(
            [Fault("the time to vote must be more than 0 and at most 24 hours", column="minutes")], "vote"
        )
    stopped: list[Event] = [RoundBrokenOff(found.round, now)] if going is not None else []
    deadline = None if command.minutes is None else now + micros(command.minutes * 60)
    again = RoundOpened(
        f"r{len(way.rounds) + 1:05d}",
        found.ballot,
        found.purpose,
        found.question,
        found.options,
        now,
        found.rule,
        found.seats,
        found.most,
        found.cap,
        deadline,
        found.round,
    )
    return [*stopped, again]


@decides(DrawTie)
def draw_tie(state: State, command: DrawTie, now: Micros) -> list[Event]:
    """Once, and only among sets that tie."""
    found = _round(state.way, command.round)
    counted = result(found)
    if found.drawn:
        raise NotNow("The draw has been held already.")
    if counted is None or len(counted.sets) < 2:
        raise NotNow("There is no tie to draw.")
    seed = text_of(command.seed, "seed")
    return [TieDrawn(found.round, seed, draw(counted.sets, seed), now)]


@besides(RoundOpened)
def round_opened(state: State, event: RoundOpened) -> State:
    """One more round, and the group is at it."""
    way = state.way
    opened = Round(
        event.round,
        event.ballot,
        event.purpose,
        event.question,
        event.options,
        event.at,
        event.rule,
        event.seats,
        event.most,
        event.cap,
        event.deadline,
        event.after,
    )
    step = {CHOOSE: VOTE, LIVE_WITH: CHECK}.get(event.purpose, way.step)
    return replace(state, way=replace(way, rounds=(*way.rounds, opened), step=step))


def _changed(state: State, round_: str, **changes: object) -> State:
    kept = tuple(replace(one, **changes) if one.round == round_ else one for one in state.way.rounds)
    return replace(state, way=replace(state.way, rounds=kept))


@besides(RoundClosed)
def round_closed(state: State, event: RoundClosed) -> State:
    """With all that was answered."""
    return _changed(
        state,
        event.round,
        status=CLOSED,
        closed=event.at,
        answered=event.answered,
        by_hand=event.by_hand,
        ballots=event.ballots,
    )


@besides(RoundRevealed)
def round_revealed(state: State, event: RoundRevealed) -> State:
    """For everybody to see."""
    state = _changed(state, event.round, status=REVEALED)
    if _round(state.way, event.round).purpose != CHOOSE:
        return state
    return replace(state, way=replace(state.way, step=REVEAL))


@besides(RoundBrokenOff)
def round_broken_off(state: State, event: RoundBrokenOff) -> State:
    """Not counted."""
    return _changed(state, event.round, status=BROKEN_OFF, closed=event.at)


@besides(TieDrawn)
def tie_drawn(state: State, event: TieDrawn) -> State:
    """One of the tied sets."""
    return _changed(state, event.round, drawn=event.options, seed=event.seed)

"""What people need is told to the facilitator's roster and to their own phone, and to nobody else."""

import inspect
from collections.abc import Iterator
from contextlib import suppress

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import frame_commands as f
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import screening
from cop_widgets.domain.errors import CopError
from cop_widgets.domain.frame import ROLES, STAGES
from cop_widgets.domain.outcomes import TABLES, package, readme, scene, table_text
from cop_widgets.domain.state import State

from .play import Play

PEOPLE = ("p00001", "p00002", "p00003", "p00004")
ONE = st.sampled_from(PEOPLE)
WISHES = st.one_of(
    st.builds(lambda one: f.DescribePerson(one, f"pron-{one}", f"say-{one}", None, f"need-{one}"), ONE),
    st.builds(f.ShowOnWall, st.sampled_from(STAGES)),
    st.builds(f.WordFrame, st.just("confidentiality"), st.sampled_from(["", "It stays here."])),
    st.builds(lambda one, agrees: f.GiveAgreement(one, agrees, f"why-{one}"), ONE, st.booleans()),
    st.builds(f.SetRemote, ONE, st.booleans()),
    st.builds(f.ShareReading, st.sampled_from(["A book", "A poem"]), person=ONE),
    st.just(f.PlanHosts("2026-11-23")),
    st.builds(lambda one: p.JoinByPhone(f"device {one}", f"code {one}", person=one), ONE),
    st.builds(p.RaiseHand, ONE),
    st.builds(p.Leave, ONE),
    st.builds(p.ForgetPerson, ONE),
    st.builds(p.MergePeople, ONE, ONE),
    st.builds(c.ChangeRole, ONE, st.sampled_from(ROLES)),
    st.builds(c.StartTurn, ONE),
    st.builds(c.ShowNames, st.booleans()),
    st.just(c.EndTurn()),
    st.just(c.Undo()),
)


def payloads(state: State, now: int) -> Iterator[tuple[str, str]]:
    """Every screen that is made out of a gathering, as JSON; ``me p00001`` is the phone of that person."""
    given = {"state": state, "now": now, "answered": None, "connected": frozenset(PEOPLE)}
    for name in screening.__all__:
        made = getattr(screening, name)
        if inspect.isfunction(made) and "state" in (asked := inspect.signature(made).parameters):
            each = [one.person for one in state.core.people] if "person" in asked else [""]
            for person in each:
                values = {one: given[one] for one in asked if one in given} | ({"person": person} if person else {})
                yield f"{name} {person}".strip(), msgspec.json.encode(made(**values)).decode()


def played(wishes: list[c.Command]) -> Play:
    """What comes of wishes; those that are refused change nothing."""
    play = Play(facilitators=["Hana"])
    for wish in wishes:
        with suppress(CopError):
            play.do(wish, 1)
    return play


def told(word: str, state: State, now: int) -> set[str]:
    """Screens that hold a word."""
    return {name for name, payload in payloads(state, now) if word in payload}


@settings(max_examples=150, deadline=None)
@given(st.lists(WISHES, max_size=25))
def test_needs_are_private(wishes: list[c.Command]) -> None:
    """Whatever happens. Why somebody objects is told to the facilitator alone."""
    play = played(wishes)
    state = play.state
    assert state is not None
    for one in PEOPLE:
        owner = state.core.whose(one)
        assert told(f"need-{one}", state, play.now) <= {"people", f"me {owner}"}
        assert told(f"why-{one}", state, play.now) <= {"frame"}
        welcome = {"wall", "room"} if state.frame.stage == "people" else set()
        assert told(f"say-{one}", state, play.now) <= {"people", f"me {owner}"} | welcome


@settings(max_examples=40, deadline=None)
@given(st.lists(WISHES, max_size=25))
def test_no_file_tells_of_needs(wishes: list[c.Command]) -> None:
    """Nor of pronouns, nor of how a name is said."""
    play = played(wishes)
    assert play.state is not None
    at = scene(play.state, play.now)
    files = [table_text(table, at)[0] for table in TABLES]
    files += [readme(play.state, TABLES), msgspec.json.encode(package(play.state, TABLES)).decode()]
    assert not [word for text in files for word in ("need-", "pron-", "say-p") if word in text]


def test_the_walk_finds_what_it_looks_for() -> None:
    """The screens that may tell do; without that the tests above would prove nothing."""
    play = played(
        [
            f.DescribePerson("p00001", "pron-p00001", "say-p00001", needs="need-p00001"),
            f.WordFrame("confidentiality", "It stays here."),
            f.GiveAgreement("p00001", agrees=False, why="why-p00001"),
            f.ShowOnWall("people"),
        ]
    )
    assert play.state is not None
    assert told("need-p00001", play.state, play.now) == {"people", "me p00001"}
    assert told("why-p00001", play.state, play.now) == {"frame"}
    assert told("say-p00001", play.state, play.now) == {"people", "me p00001", "wall", "room"}
    assert len(dict(payloads(play.state, play.now))) > 15

"""What frames a gathering: words, the agreement, who people are, remotes, readings, the next time."""

from typing import Any

import msgspec
import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain.codec import event_from_json, event_to_json
from cop_widgets.domain.errors import InputFaults, NotNow, Refused, UnknownPerson
from cop_widgets.domain.frame import PARTS, ROLES, STAGES, Profile
from cop_widgets.domain.frame_commands import (
    AgreeNext,
    DescribePerson,
    GiveAgreement,
    PlanHosts,
    RemoveReading,
    SetRemote,
    ShareReading,
    ShowOnWall,
    WordFrame,
)
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.rules.forgetting import names_in, without
from cop_widgets.domain.rules.readings import MOST_EACH, is_link
from cop_widgets.domain.screening import door, frame, me, people, room, wall
from cop_widgets.domain.state import State

from .play import Play

WORDS = "What is said here stays here.\nWhat is learned here may leave."


class Room(Play):
    """A gathering with an agreement; Hana facilitates."""

    def __init__(self) -> None:
        super().__init__(facilitators=["Hana"])
        self.do(WordFrame("confidentiality", WORDS))

    @property
    def at(self) -> State:
        """The gathering now."""
        assert self.state is not None
        return self.state

    def joins(self, name: str) -> None:
        """Somebody comes in by their own phone."""
        self.do(p.JoinByPhone(f"device {name}", f"code {name}", person=self.person(name)))

    def says(self, name: str, agrees: bool, why: str = "") -> None:
        """Somebody answers the agreement."""
        self.do(GiveAgreement(self.person(name), agrees, why, by_phone=True))

    def agrees(self, name: str) -> bool | None:
        """What somebody's phone says that they said."""
        return me(self.at, None, self.person(name), self.now).agrees

    def faults(self, command: Any) -> list[str | None]:
        """Columns of what is wrong with a command, which changes nothing."""
        before = self.state
        with pytest.raises(InputFaults) as caught:
            self.do(command)
        assert self.state == before
        return [fault.column for fault in caught.value.faults]


def test_words_of_the_groups_own() -> None:
    """Lines stay; the same again is nothing new; no text takes them away; the wall has only those it shows."""
    group = Room()
    count = len(group.log)
    group.do(WordFrame("confidentiality", f" {WORDS}\n\n"))
    assert len(group.log) == count
    group.do(WordFrame("acknowledgement", "We meet on the land of the Ngāti Whātua."))
    assert [one.part for one in frame(group.at, group.now).words] == ["acknowledgement", "confidentiality"]
    assert [one.part for one in wall(group.at, group.now).frame.words] == ["confidentiality"]
    group.do(ShowOnWall("acknowledgement"))
    shown = wall(group.at, group.now).frame
    assert (shown.stage, shown.words[0].text) == ("acknowledgement", "We meet on the land of the Ngāti Whātua.")
    group.do(WordFrame("acknowledgement", " \n"))
    assert [one.part for one in wall(group.at, group.now).frame.words] == ["confidentiality"]
    assert group.faults(WordFrame("preface", "x")) == ["part"]
    assert group.faults(WordFrame("about", "x" * 2001)) == ["about"]


def test_every_stage_can_be_shown() -> None:
    """All but a prompt, which must be there first."""
    group = Room()
    for stage in STAGES[1:]:
        if stage != "prompt":
            assert group.do(ShowOnWall(stage)).frame.stage == room(group.at, None, group.now).frame.stage == stage
    with pytest.raises(NotNow):
        group.do(ShowOnWall("prompt"))
    assert group.do(ShowOnWall("")).frame.stage == ""
    assert group.faults(ShowOnWall("fireworks")) == ["stage"]
    assert set(PARTS) < set(STAGES)


def test_nobody_agrees_to_words_they_have_not_read() -> None:
    """A phone says which words it showed; where they were changed meanwhile, they are to be read anew."""
    group = Room()
    group.do(GiveAgreement(group.person("Mele"), agrees=True, by_phone=True, wording=WORDS))
    group.do(WordFrame("confidentiality", "Nothing leaves this room."))
    with pytest.raises(NotNow, match="other words"):
        group.do(GiveAgreement(group.person("Sam"), agrees=True, by_phone=True, wording=WORDS))
    assert group.agrees("Sam") is None


def test_the_last_word_on_the_agreement_counts() -> None:
    """Who says what is the facilitator's to know; everybody sees how many. Saying the same again is not said twice."""
    group = Room()
    group.says("Mele", agrees=True)
    group.says("Sam", agrees=False, why="What about photos?")
    count = len(group.log)
    group.says("Sam", agrees=False, why=" What about photos? ")
    assert len(group.log) == count
    desk, shown = frame(group.at, group.now), wall(group.at, group.now).frame
    assert [(one.name, one.agrees, one.why) for one in desk.agreements] == [
        ("Mele", True, ""),
        ("Sam", False, "What about photos?"),
    ]
    assert [one.name for one in desk.silent] == ["Hana", "Tui"]
    assert (shown.agreeing, shown.objecting) == (1, 1)
    group.says("Sam", agrees=True)
    assert (group.agrees("Sam"), group.agrees("Tui")) == (True, None)
    assert [one.agrees for one in group.at.frame.agreements] == [True, False, True]


def test_other_words_ask_anew() -> None:
    """What was said to former words is kept with them, and holds again if they come back."""
    group = Room()
    group.says("Mele", agrees=True)
    group.do(WordFrame("confidentiality", "Nothing leaves this room."))
    assert group.agrees("Mele") is None
    assert wall(group.at, group.now).frame.agreeing == 0
    group.says("Mele", agrees=False)
    assert [(one.wording, one.agrees) for one in group.at.frame.agreements] == [
        (WORDS, True),
        ("Nothing leaves this room.", False),
    ]
    group.do(WordFrame("confidentiality", WORDS))
    assert group.agrees("Mele") is True
    group.do(WordFrame("confidentiality", ""))
    with pytest.raises(NotNow):
        group.says("Mele", agrees=True)
    assert frame(group.at, group.now).silent == ()
    with pytest.raises(UnknownPerson):
        group.do(GiveAgreement("p99999", agrees=True))
    group.do(WordFrame("confidentiality", WORDS))
    assert group.faults(GiveAgreement("p00001", agrees=False, why="x" * 281)) == ["reason"]


def test_what_helps_to_welcome_somebody() -> None:
    """What is not given stays. Everybody sees it while people are welcomed, and never what somebody needs."""
    group = Room()
    mele = group.person("Mele")
    group.do(DescribePerson(mele, pronouns=" she/her ", say="MEH-leh", needs="Sits near the door"))
    group.do(DescribePerson(mele, first_time=True))
    assert group.at.profile(mele) == Profile("she/her", "MEH-leh", first_time=True, needs="Sits near the door")
    assert wall(group.at, group.now).frame.people == ()
    group.do(c.MarkAway(group.person("Tui")))
    group.do(ShowOnWall("people"))
    welcomed = wall(group.at, group.now).frame.people
    assert [one.name for one in welcomed] == ["Mele", "Hana", "Sam"]
    assert (welcomed[0].pronouns, welcomed[0].say, welcomed[0].first_time) == ("she/her", "MEH-leh", True)
    card = people(group.at, group.now).people[0]
    assert (card.pronouns, card.needs, card.first_time) == ("she/her", "Sits near the door", True)
    assert me(group.at, None, mele, group.now).profile.needs == "Sits near the door"
    count = len(group.log)
    group.do(DescribePerson(mele, pronouns="she/her"))
    assert len(group.log) == count
    group.do(DescribePerson(mele, pronouns="", say="", first_time=False, needs=""))
    assert group.at.frame.profiles == {}
    assert group.faults(DescribePerson(mele, pronouns="x" * 101, say="x" * 201, needs="x" * 2001)) == [
        "pronouns",
        "say",
        "needs",
    ]


def test_who_came_and_left() -> None:
    """When somebody first came, and when they left if they are away now."""
    group = Room()
    group.do(c.BeginGathering())
    began = group.now // 1000
    group.do(c.MarkAway(group.person("Sam")), 60)
    group.do(c.MarkAway(group.person("Tui")), 60)
    group.do(c.MarkPresent(group.person("Tui")), 60)
    times = {one.name: (one.here, one.came_ms, one.left_ms) for one in people(group.at, group.now).people}
    assert times["Mele"] == (True, began, None)
    assert times["Sam"] == (False, began, began + 60_000)
    assert times["Tui"] == (True, began, None)


def test_every_role_can_be_given() -> None:
    """Helping to facilitate takes somebody out of the balance; other roles do not."""
    group = Room()
    group.do(c.BeginGathering())
    for role in ROLES:
        group.do(c.ChangeRole(group.person("Sam"), role))
        assert people(group.at, group.now).people[2].role == role
        sam = group.at.core.find(group.person("Sam"))
        assert group.at.core.counts(sam) == (role not in ("facilitator", "co_facilitator"))
    assert group.faults(c.ChangeRole("p00003", "boss")) == ["role"]


def test_co_facilitators_join_as_everybody_does() -> None:
    """The door lists all but the facilitator; who has come in is listed no more."""
    group = Room()
    group.do(c.ChangeRole(group.person("Sam"), "co_facilitator"))
    assert [name for _, name in door(group.at).names] == ["Mele", "Sam", "Tui"]
    group.joins("Sam")
    assert [name for _, name in door(group.at).names] == ["Mele", "Tui"]


def test_a_remote_is_given_and_taken() -> None:
    """Also before the phone is in; whoever is sent away steers no more, and cannot be given it again."""
    group = Room()
    sam = group.person("Sam")
    assert me(group.at, None, sam, group.now).remote is None
    group.do(SetRemote(sam, on=True))
    group.joins("Sam")
    assert me(group.at, None, sam, group.now).remote is not None
    assert [one.remote for one in people(group.at, group.now).people] == [False, False, True, False]
    count = len(group.log)
    group.do(SetRemote(sam, on=True))
    assert len(group.log) == count
    group.do(SetRemote(sam, on=False))
    assert not group.at.steers(sam)
    group.do(SetRemote(sam, on=True))
    group.do(p.Leave(sam))
    assert group.at.steers(sam)
    group.joins("Sam")
    group.do(p.ShutOut(sam))
    assert not group.at.steers(sam)
    with pytest.raises(Refused):
        group.do(SetRemote(sam, on=True))
    with pytest.raises(Refused):
        group.do(SetRemote(group.person("Hana"), on=True))


def test_two_entries_that_are_one_person() -> None:
    """Agreement, profile and remote of both are one's; new words for it are said under one entry only."""
    group = Room()
    mele, sam = group.person("Mele"), group.person("Sam")
    group.joins("Sam")
    group.do(SetRemote(sam, on=True))
    group.do(DescribePerson(sam, pronouns="they/them", needs="Captions"))
    group.do(DescribePerson(mele, pronouns="she/her"))
    group.says("Sam", agrees=False)
    group.says("Mele", agrees=True)
    group.do(ShareReading("On listening", person=sam))
    group.do(p.MergePeople(mele, sam))
    assert group.at.steers(mele)
    assert group.at.profile(mele) == Profile("she/her", needs="Captions")
    assert (wall(group.at, group.now).frame.agreeing, wall(group.at, group.now).frame.objecting) == (1, 0)
    assert frame(group.at, group.now).readings[0].by == "Mele"
    group.do(DescribePerson(mele, needs=""))
    assert group.at.profile(mele) == Profile("she/her")
    group.do(p.ShutOut(mele))
    assert not group.at.steers(mele)


def test_undo_does_not_touch_the_frame() -> None:
    """What participants said, and the group's words, are no acts of the facilitator's."""
    group = Room()
    group.do(c.BeginGathering())
    group.says("Mele", agrees=True)
    group.do(ShareReading("On listening"))
    before = group.at.frame
    group.do(c.Undo())
    assert group.at.core.began is None
    assert group.at.frame == before


def test_readings_are_shared_and_taken_back() -> None:
    """Everybody sees them; one's own can be taken back, and the facilitator takes back any."""
    group = Room()
    mele, sam = group.person("Mele"), group.person("Sam")
    group.do(ShareReading(" Te Whāriki ", "https://example.org/te-wh%C4%81riki", "Pages 3 to 5\nand the poem", mele))
    group.do(ShareReading("On listening"))
    shown = room(group.at, None, group.now).frame.readings
    assert [(one.title, one.note, one.by) for one in shown] == [
        ("Te Whāriki", "Pages 3 to 5\nand the poem", "Mele"),
        ("On listening", "", ""),
    ]
    with pytest.raises(Refused):
        group.do(ShareReading("on listening", person=sam))
    for reading in ("b00001", "b00002"):
        with pytest.raises(Refused):
            group.do(RemoveReading(reading, sam))
    group.do(RemoveReading("b00001", mele))
    count = len(group.log)
    group.do(RemoveReading("b00001", mele))
    assert len(group.log) == count
    group.do(RemoveReading("b00002"))
    assert room(group.at, None, group.now).frame.readings == ()
    with pytest.raises(Refused):
        group.do(RemoveReading("b00009"))


def test_nobody_fills_the_list_up() -> None:
    """Each person may share so often, also what they take back; the facilitator still can."""
    group = Room()
    mele = group.person("Mele")
    for number in range(1, MOST_EACH + 1):
        group.do(ShareReading(f"Book {number}", person=mele))
        group.do(RemoveReading(f"b{number:05d}", mele))
    with pytest.raises(Refused):
        group.do(ShareReading("One more", person=mele))
    group.do(ShareReading("One more"))


@pytest.mark.parametrize(
    "link", ["https://example.org", "http://example.org:80/a?b=c#d", "HTTPS://Example.org/ā", "https://[::1]/x"]
)
def test_links(link: str) -> None:
    """Of the web."""
    assert is_link(link)


@pytest.mark.parametrize(
    "link",
    ["example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "https://", "https:///x",
     "https://exa mple.org", "https://example.org/\u202egpj", "https://[", "//example.org", "file:///etc/passwd"],
)  # fmt: skip
def test_what_is_no_link(link: str) -> None:
    """Nothing that runs, nothing of this machine, nothing that cannot be seen."""
    assert not is_link(link)
    assert Room().faults(ShareReading("A book", link)) == ["link"]


def test_faults_of_a_reading() -> None:
    """All at once."""
    group = Room()
    assert group.faults(ShareReading(" ", f"https://x.nz/{'x' * 500}", "x" * 2001)) == ["title", "link", "note"]
    assert group.faults(ShareReading("x" * 281)) == ["title"]


def test_the_next_time() -> None:
    """Each part may be open; not before this day."""
    group = Room()
    group.do(AgreeNext("2026-12-05", " Mele ", "Bring a photo\nof your room"))
    agreed = wall(group.at, group.now).frame.next
    assert (agreed.date, agreed.host, agreed.note) == ("2026-12-05", "Mele", "Bring a photo\nof your room")
    count = len(group.log)
    group.do(AgreeNext("2026-12-05", "Mele", "Bring a photo\nof your room"))
    assert len(group.log) == count
    group.do(AgreeNext(host="Sam"))
    assert frame(group.at, group.now).next.date == ""
    assert group.faults(AgreeNext("5 December", "x" * 201, "x" * 2001)) == ["date", "host", "note"]
    assert group.faults(AgreeNext("2026-11-20")) == ["date"]


def test_hosts_are_shown_from_today_on() -> None:
    """To the facilitator all of them, to everybody the fortnight that comes."""
    group = Room()
    group.do(PlanHosts("2026-11-16", 60))
    desk, shown = frame(group.at, group.now).hosts, wall(group.at, group.now).frame.hosts
    assert (len(desk), desk[0].date) == (44, "2026-11-16")
    assert [one.date for one in shown] == [one.date for one in desk[5:15]]
    assert not any(one.today for one in shown)  # the gathering's own day is a Saturday


def test_forgetting_leaves_no_trace() -> None:
    """Profile, reason, remote, the days they were to host: in the state and in the log, which folds to the same."""
    group = Room()
    sam = group.person("Sam")
    group.do(c.RenamePerson(sam, "Samuela"))
    group.do(PlanHosts("2026-11-23", names=("Samuela", "Sam", "Mele")))
    group.do(DescribePerson(sam, "hidden/pronouns", "hidden sound", first_time=True, needs="hidden needs"))
    group.do(DescribePerson(group.person("Mele"), needs="Captions"))
    group.do(GiveAgreement(sam, agrees=False, why="hidden reason"))
    group.do(ShareReading("On listening", person=sam))
    group.do(SetRemote(sam, on=True))
    group.do(AgreeNext("2026-12-05", "Samuela"))
    group.do(p.ForgetPerson(sam))
    names = names_in((one.event for one in group.log), frozenset({sam}))
    assert names == {"Sam", "Samuela"}
    events = [without(one.event, sam, names) for one in group.log]
    said = b"".join(map(event_to_json, events)).decode()
    assert not [word for word in ("Sam", "hidden", "Samuela") if word in said]
    assert [event_from_json(event_to_json(one)) for one in events] == events
    folded = fold(msgspec.structs.replace(one, event=event) for one, event in zip(group.log, events, strict=True))
    assert folded is not None
    found = folded.frame
    assert {slot.host for slot in found.hosts} == {"", "Mele"}
    assert (found.next.date, found.next.host) == ("2026-12-05", "")
    assert list(found.profiles) == [group.person("Mele")]
    assert [(one.person, one.agrees, one.why) for one in found.agreements] == [(sam, False, "")]
    assert [(one.title, one.person) for one in found.readings] == [("On listening", "")]
    assert found.remotes == frozenset()
    assert group.at.frame == found


def test_at_its_close_the_close_comes_first() -> None:
    """By what the wall shows, and once it is over; before that the opening does."""
    group = Room()
    assert not frame(group.at, group.now).closing
    group.do(ShowOnWall("readings"))
    assert frame(group.at, group.now).closing
    group.do(ShowOnWall(""))
    group.do(c.BeginGathering())
    group.do(c.EndGathering())
    assert frame(group.at, group.now).closing

"""Tables of proposals, votes, ballots and intentions by example, and what they must not tell."""

from random import Random

import msgspec
import pytest

from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import way_commands as w
from cop_widgets.domain.events import Event, Recorded
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.outcomes import TABLES, readme
from cop_widgets.domain.outcomes.ballots import shuffled
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.voting.ballots import Approval, Ballot, Dots, Fist, Ranking, Score, Word, YesNo
from cop_widgets.domain.way_events import CarriedIntention, IntentionsCarried, RoundClosed

from .test_outcomes import rows, texts
from .test_way import Group, approvals

Row = dict[str, str]


def of(group: Group, table: str, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of a table."""
    return [tuple(row[column] for column in columns) for row in rows(group.state, group.now, table)]


def tell(group: Group, event: Event) -> None:
    """Something that no command leads to alone."""
    group.log.append(Recorded("TEST22", len(group.log) + 1, group.now, f"t{len(group.log)}", "store", event))
    group.state = fold(group.log)


def test_a_vote_by_hand() -> None:
    """Four ballots of which one is empty: support, the set, who is left out, what plain counting says."""
    group = Group()
    group.opens(seats=2, rule="seqpav", minutes=5)
    group.closes(approvals("12", "12", "3", ""), ("p00001", "p00002", "p00003", "p00004"))
    assert of(group, "votes", "option", "text", "proposal", "support", "chosen", "plain_count") == [
        ("o001", "Listen to understand", "v00001", "2", "tied", "in"),
        ("o002", "Start on time", "v00002", "2", "tied", "in"),
        ("o003", "Whānau first", "v00003", "1", "tied", "out"),
        ("o004", "Speak up", "v00004", "0", "out", "out"),
    ]
    row = rows(group.state, group.now, "votes")[0]
    said = {key: row[key] for key in ("round", "status", "kind", "purpose", "rule", "seats", "part", "left_out")}
    assert said == {
        "round": "r00001", "status": "closed", "kind": "approval", "purpose": "choose", "rule": "seqpav", "seats": "2",
        "part": "option", "left_out": "1",
    }  # fmt: skip
    assert [row[key] for key in ("answered", "by_hand", "counted", "empty", "after")] == ["4", "0", "3", "1", ""]
    assert row["deadline"] == "2026-11-18T11:11:40+00:00"


def test_ballots_by_hand() -> None:
    """A row an option of a ballot; an empty one has a row too, and ballots are numbered through."""
    group = Group()
    group.opens(seats=2)
    group.closes(approvals("12", "3", ""), ("p00001", "p00002", "p00003"))
    found = of(group, "ballots", "round", "kind", "ballot", "option", "text", "value", "why")
    assert {row[2] for row in found} == {"1", "2", "3"}
    assert sorted((*row[:2], *row[3:]) for row in found) == [
        ("r00001", "approval", "", "", "", ""),
        ("r00001", "approval", "o001", "Listen to understand", "1", ""),
        ("r00001", "approval", "o002", "Start on time", "1", ""),
        ("r00001", "approval", "o003", "Whānau first", "1", ""),
    ]


POLLS: list[tuple[str, list[Ballot], list[tuple[str, ...]], list[tuple[str, ...]]]] = [
    (
        "fist",
        [Fist(5), Fist(1, "=too fast"), Fist()],
        [("f0", "no fingers", "0"), ("f1", "one finger", "1"), ("f2", "two fingers", "0"), ("f3", "three fingers", "0"),
         ("f4", "four fingers", "0"), ("f5", "five fingers", "1")],
        [("", "", "", ""), ("f1", "one finger", "1", "'=too fast"), ("f5", "five fingers", "5", "")],
    ),
    (
        "yesno",
        [YesNo("yes"), YesNo("no"), YesNo("yes"), YesNo()],
        [("yes", "yes", "2"), ("no", "no", "1"), ("abstain", "abstain", "0")],
        [("", "", "", ""), ("no", "no", "", ""), ("yes", "yes", "", ""), ("yes", "yes", "", "")],
    ),
    (
        "word",
        [Word("calm"), Word("Calm"), Word("calm"), Word("007"), Word()],
        [("", "calm", "3"), ("", "'007", "1")],
        [("", "", "", ""), ("", "'007", "", ""), ("", "Calm", "", ""), ("", "calm", "", ""), ("", "calm", "", "")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "ballots", "votes", "cast"), POLLS, ids=["fist", "yesno", "word"])
def test_votes_that_choose_no_set(
    kind: str, ballots: list[Ballot], votes: list[tuple[str, ...]], cast: list[tuple[str, ...]]
) -> None:
    """What was asked about is told first, then each answer and how many gave it."""
    group = Group()
    group.do(w.OpenRound(kind, purpose="live_with", texts=("The four of them",)))
    group.closes(ballots)
    found = of(group, "votes", "part", "option", "text", "support", "chosen", "rule", "seats")
    assert found[0] == ("option", "o001", "The four of them", "", "", "", "")
    assert found[1:] == [("answer", *one, "", "", "") for one in votes]
    assert sorted(of(group, "ballots", "option", "text", "value", "why")) == sorted(cast)
    row = rows(group.state, group.now, "votes")[0]
    assert (row["counted"], row["empty"]) == (str(len(ballots) - 1), "1")


@pytest.mark.parametrize(
    ("kind", "ballot", "values"),
    [
        ("dots", Dots({"o001": 3, "o002": 0}), [("o001", "3"), ("o002", "0")]),
        ("ranking", Ranking({"o003": 1, "o001": 2}), [("o001", "2"), ("o003", "1")]),
        ("score", Score({"o004": 5, "o002": 0}), [("o002", "0"), ("o004", "5")]),
    ],
)
def test_numbers_on_ballots(kind: str, ballot: Ballot, values: list[tuple[str, str]]) -> None:
    """Dots, ranks and grades stand beside their options, in the options' order."""
    group = Group()
    group.opens(kind, seats=1)
    group.closes([ballot])
    assert of(group, "ballots", "option", "value") == values


def test_a_round_that_goes_on_is_not_told() -> None:
    """Neither the vote nor a ballot of it is in the files before it is closed."""
    group = Group()
    group.opens()
    assert of(group, "votes") == of(group, "ballots") == []


@pytest.mark.parametrize("kind", ["approval", "fist", "yesno", "word"])
def test_a_round_that_was_broken_off(kind: str) -> None:
    """It is told with what was asked and without any figure; the one held instead says after which."""
    group = Group()
    group.do(w.OpenRound(kind, proposals=group.values if kind == "approval" else ()))
    group.do(w.RestartRound(group.round.round))
    group.closes([])
    found = rows(group.state, group.now, "votes")
    broken, again = ([row for row in found if row["round"] == name] for name in ("r00001", "r00002"))
    figures = ("support", "chosen", "plain_count", "answered", "by_hand", "counted", "empty", "left_out")
    assert broken
    assert {row["status"] for row in broken} == {"broken_off"}
    assert {row[key] for row in broken for key in figures} == {""}
    assert again[0]["after"] == "r00001"
    assert (again[0]["counted"], again[0]["empty"]) == ("0", "0")


def test_a_draw_decides_and_can_be_repeated() -> None:
    """After an announced draw the drawn set is in, and the seed stands beside it."""
    group = Group()
    group.opens(seats=1)
    group.closes(approvals("1", "2"))
    assert [row[0] for row in of(group, "votes", "chosen")] == ["tied", "tied", "out", "out"]
    group.do(w.DrawTie(group.round.round, "17 and 42"))
    (drawn,) = group.round.drawn
    assert {row for row in of(group, "votes", "option", "seed") if row[0] == drawn} == {(drawn, "'17 and 42")}
    assert [row[0] for row in of(group, "votes", "option", "chosen") if row[1] == "in"] == [drawn]
    assert "tied" not in {row[0] for row in of(group, "votes", "chosen")}


def test_more_ties_than_can_be_listed() -> None:
    """Support is told all the same, and no option is said to be in."""
    group = Group(proposals=tuple(f"Value {number}" for number in range(40)))
    group.opens(seats=8, rule="av")
    group.closes([Approval(tuple(f"o{number:03d}" for number in range(1, 41)))])
    assert set(of(group, "votes", "support", "chosen", "plain_count", "left_out")) == {("1", "", "", "")}


def test_a_pulse_of_intentions_has_support_without_a_set() -> None:
    """Grades of intentions are told by their mean; nothing is chosen."""
    group = Group()
    group.do(w.AdoptIntentions((w.Wording("We listen"), w.Wording("We share"))))
    group.do(w.OpenRound("score", purpose="pulse", intentions=("i00001", "i00002")))
    group.closes([Score({"o001": 4, "o002": 2}), Score({"o001": 5})])
    assert of(group, "votes", "intention", "support", "chosen", "rule") == [
        ("i00001", "4.5", "", ""),
        ("i00002", "2", "", ""),
    ]


def some_ballots(number: int) -> list[Ballot]:
    """Ballots of which many are alike."""
    random = Random(number)
    picks = [tuple(f"o{one:03d}" for one in range(1, 5) if random.random() < 0.5) for _ in range(12)]
    return [Approval(pick) for pick in picks]


def test_the_order_in_which_ballots_came_makes_no_difference() -> None:
    """Shuffled from any order, they stand in the same one; none is lost."""
    ballots = some_ballots(1)
    wanted = shuffled("TEST22", "r00001", ballots)
    for number in range(20):
        Random(number).shuffle(ballots)
        assert shuffled("TEST22", "r00001", ballots) == wanted
    assert sorted(map(msgspec.json.encode, wanted)) == sorted(map(msgspec.json.encode, ballots))


def test_a_ballots_place_tells_nothing_of_its_content() -> None:
    """Over many rounds the ballot that is first by content stands in every place about equally often."""
    ballots: list[Ballot] = [Approval((f"o{number:03d}",)) for number in range(1, 9)]
    places = [0] * 8
    for number in range(800):
        places[shuffled("TEST22", f"r{number:05d}", ballots).index(ballots[0])] += 1
    assert 60 < min(places) <= max(places) < 145, places


def test_no_file_says_who() -> None:
    """Names, ids, devices and the times of answers are in none of the four tables."""
    group = Group()
    for name in ("Mele", "Hana", "Sam"):
        group.do(p.JoinByPhone(f"device-of-{name}", f"personal-of-{name}", person=group.person(name)), 1)
    group.do(w.GoToStep("propose"))
    group.do(w.ProposeValue("Laugh", person=group.person("Mele")))
    group.opens(seats=2)
    everybody = tuple(one.person for one in group.at.core.people)
    group.closes(approvals("12", "3", "4"), everybody[:3])
    group.do(w.AdoptIntentions((w.Wording("We listen", "o001"),), group.round.round))
    group.do(w.GiveConsent(group.person("Sam"), consents=False, why="Sam says no", by_phone=True))
    files = texts(group.state, group.now)
    names = [one.name for one in group.at.core.people]
    for table in ("proposals", "votes", "ballots", "intentions"):
        assert files[table].count("\r\n") > 1
        assert [one for one in (*names, *everybody, "device-", "personal-") if one in files[table]] == []
    assert [column for column in files["ballots"].split("\r\n")[0].split(",") if column.endswith(("_s", "_at"))] == []


def test_who_votes_how_leaves_the_same_files() -> None:
    """Whoever of the room cast which ballot, votes.csv and ballots.csv are the same to the letter."""
    found = set()
    for people in (("p00001", "p00002", "p00003"), ("p00004", "p00002", "p00001")):
        for order in (("12", "3", ""), ("", "12", "3")):
            group = Group()
            group.opens(seats=2)
            group.closes(approvals(*order), people)
            files = texts(group.state, group.now)
            found.add((files["votes"], files["ballots"]))
    assert len(found) == 1


def test_proposals_with_their_lineage() -> None:
    """Merged ones say into what, the new one out of which; what was set aside says why; nobody is named."""
    group = Group(proposals=("Listen", "-Listening", "Be on time", "Shout"))
    group.do(p.JoinByPhone("device", "personal", person=group.person("Mele")))
    group.do(w.ProposeValue("Laugh", person=group.person("Mele")), 30)
    group.do(w.MergeProposals(("v00001", "v00002"), "Listen well"))
    group.do(w.DeclineProposal("v00004", "It frightens some"))
    group.do(w.WithdrawProposal("v00005", group.person("Mele")))
    found = of(group, "proposals", "proposal", "text", "status", "reason", "merged_into", "sources", "entered_by")
    assert found == [
        ("v00001", "Listen", "merged", "", "v00006", "", "facilitator"),
        ("v00002", "'-Listening", "merged", "", "v00006", "", "facilitator"),
        ("v00003", "Be on time", "live", "", "", "", "facilitator"),
        ("v00004", "Shout", "declined", "It frightens some", "", "", "facilitator"),
        ("v00005", "Laugh", "withdrawn", "", "", "", "phone"),
        ("v00006", "Listen well", "live", "", "", "v00001 v00002", "facilitator"),
    ]
    assert of(group, "proposals", "proposed_at")[4] == ("2026-11-18T11:07:10+00:00",)


def test_intentions_with_their_history() -> None:
    """A row a wording, the last one with the status; support and ballots as in the vote."""
    group = Group()
    group.opens(seats=2, rule="av")
    group.closes(approvals("12", "12", "1"))
    words = (w.Wording("We listen", "o001"), w.Wording("We begin on time", "o002"))
    group.do(w.AdoptIntentions(words, group.round.round), 60)
    group.do(w.AmendIntention("i00001", "We listen to understand"), 60)
    group.do(w.AmendIntention("i00001", "We listen, to understand"), 60)
    group.do(w.RetireIntention("i00002"), 60)
    columns = ("intention", "version", "wording", "status", "amended_from", "round", "option", "support", "answered")
    shared = ("r00001", "o001", "3", "3")
    assert of(group, "intentions", *columns) == [
        ("i00001", "1", "We listen", "former", "", *shared),
        ("i00001", "2", "We listen to understand", "former", "We listen", *shared),
        ("i00001", "3", "We listen, to understand", "held", "We listen to understand", *shared),
        ("i00002", "1", "We begin on time", "retired", "", "r00001", "o002", "2", "3"),
    ]
    assert of(group, "intentions", "adopted_at", "amended_at", "retired_at") == [
        ("2026-11-18T11:07:40+00:00", "", ""),
        ("2026-11-18T11:07:40+00:00", "", ""),
        ("2026-11-18T11:07:40+00:00", "2026-11-18T11:09:40+00:00", ""),
        ("2026-11-18T11:07:40+00:00", "", "2026-11-18T11:10:40+00:00"),
    ]


def test_intentions_of_an_earlier_gathering() -> None:
    """They say where they come from, with their former words; the round is not one of this gathering."""
    group = Group(proposals=())
    carried = CarriedIntention("i00001", "We listen", group.now - SECOND, "OLDER2", 7, 9, ("Listen",))
    tell(group, IntentionsCarried((carried,)))
    assert of(group, "intentions", "version", "wording", "status", "from_gathering", "round", "support") == [
        ("1", "Listen", "former", "OLDER2", "", "7"),
        ("2", "We listen", "held", "OLDER2", "", "7"),
    ]


def test_consent_is_counted_since_the_last_words() -> None:
    """One's last word counts, once for two entries that are one person; new words are to be consented to anew."""
    group = Group()
    group.do(w.AdoptIntentions((w.Wording("We listen"), w.Wording("We share"))))
    for name, consents in (("Mele", True), ("Hana", False), ("Sam", True), ("Tui", True), ("Hana", True)):
        group.do(w.GiveConsent(group.person(name), consents), 1)
    group.do(w.GiveConsent(group.person("Sam"), consents=False), 1)
    assert of(group, "intentions", "consents", "objects") == [("3", "1"), ("3", "1")]
    group.do(p.MergePeople(group.person("Mele"), group.person("Tui")))
    assert of(group, "intentions", "consents", "objects") == [("2", "1"), ("2", "1")]
    group.do(w.AmendIntention("i00001", "We listen well"), 1)
    group.do(w.GiveConsent(group.person("Hana"), consents=True, why="gladly"), 1)
    assert of(group, "intentions", "status", "consents", "objects") == [
        ("former", "", ""), ("held", "1", "0"), ("held", "2", "1"),
    ]  # fmt: skip


def test_the_readme_tells_what_is_secret_and_what_is_not() -> None:
    """In plain words: no voter, no time, few ballots are there all the same, and to take care."""
    group = Group()
    text = " ".join(readme(group.at, TABLES).split())
    for said in (
        "No file says who answered",
        "below five ballots",
        "take care",
        "before it is revealed",
        "can be gues",
    ):
        assert said in text


def test_closing_events_as_the_store_writes_them() -> None:
    """Who answered stays a number: of these, how many the facilitator entered."""
    group = Group()
    group.opens(seats=1)
    closed = RoundClosed(group.round.round, group.now, ("p00001", "p00002"), ("p00002",), tuple(approvals("1", "2")))
    tell(group, closed)
    assert of(group, "votes", "answered", "by_hand")[0] == ("2", "1")

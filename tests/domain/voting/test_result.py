"""What a result says: who chose, what is certain and what ties, whose voice it holds; and what cannot be counted."""

import re
import subprocess
import sys
import time
from math import nan

import msgspec
import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.domain.voting import (
    KINDS,
    RULES,
    Approval,
    Ballot,
    Dots,
    Ranking,
    Result,
    Score,
    SetBallot,
    count,
    default_rule,
    rules_for,
    sentences,
)  # fmt: skip


def approvals(*ballots: str) -> list[Approval]:
    """A ballot for each word, its letters approved."""
    return [Approval(tuple(ballot)) for ballot in ballots]


def counted(*ballots: str, rule: str = "av", seats: int = 2, options: str = "ABCD") -> Result:
    """These approvals counted."""
    return count("approval", rule, options, approvals(*ballots), seats)


def test_ties_are_shown() -> None:
    """A is in for certain; B and C tie for the last place, and nothing depends on which of them comes first."""
    result = counted("AB", "AC", "A", "D", "BC", "")
    assert result.sets == (("A", "B"), ("A", "C"))
    assert (result.certain, result.tied) == (("A",), ("B", "C"))
    assert result.support == {"A": 3, "B": 2, "C": 2, "D": 1}
    assert (result.counted, result.empty) == (5, 1)


def test_who_is_left_out() -> None:
    """With A and B, or A and C, the one who wants D alone finds nothing, and one finds both."""
    result = counted("AB", "AC", "A", "D", "BC")
    assert (result.left_out, result.left_out_least, result.holds) == (1, 1, (4, 1))
    result = counted("AB", "AC", "AC", "B", "B", rule="seqpav", options="ABC")
    assert (result.sets, result.left_out, result.holds) == ((("A", "B"),), 0, (5, 1))


def test_the_most_and_the_fewest_left_out_where_sets_tie() -> None:
    """A with B leaves nobody out, A with C the one who wants B alone."""
    result = counted("AC", "AC", "AB", "B", "A", options="ABC")
    assert result.sets == (("A", "B"), ("A", "C"))
    assert (result.left_out_least, result.left_out, result.holds) == (0, 1, (4, 1))
    says = "Between 0 and 1, depending on how the tie is decided, of 5 find nothing of theirs in this set."
    assert says in sentences(result)


@pytest.mark.parametrize(
    ("ballots", "seats", "left_out"),
    [
        ([Ranking({"A": 1, "B": 2, "C": 3}), Ranking({"C": 1, "B": 2, "A": 3})], 3, 0),
        ([Ranking({"A": 1, "B": 2, "C": 3})] * 2 + [Ranking({"C": 1, "B": 3, "A": 3})], 1, 1),
        ([Ranking({"A": 1, "B": 2, "C": 3})] * 2 + [Ranking({"C": 5, "B": 5, "A": 5})], 1, 0),
    ],
)
def test_theirs_on_a_ranking_are_the_first(ballots: list[SetBallot], seats: int, left_out: int) -> None:
    """As many as there are places; a ballot on which all are level is not left out by any set."""
    assert count("ranking", "schulze", "ABC", ballots, seats).left_out == left_out


def test_a_low_grade_is_not_somebody_s_own() -> None:
    """Who gave 5 and 4 to options that are not in, and 0 to the others, finds nothing of theirs."""
    ballots = [Score({"A": 5, "B": 4, "C": 0, "D": 0})] + [Score({"A": 0, "B": 0, "C": 5, "D": 5})] * 2
    result = count("score", "mean", "ABCD", ballots, 2)
    assert (result.sets, result.left_out) == ((("C", "D"),), 1)


def test_what_plain_counting_would_have_chosen() -> None:
    """It stands beside the outcome of another rule."""
    result = count("approval", "pav", "ABCD", approvals(*["ABC"] * 6, *["D"] * 4), 2)
    assert result.simple == (("A", "B"), ("A", "C"), ("B", "C"))
    assert result.sets == (("A", "D"), ("B", "D"), ("C", "D"))


@pytest.mark.parametrize("rule", ["av", "pav", "seqpav", "phragmen", "equal-shares"])
def test_fewer_approved_than_places(rule: str) -> None:
    """What has support is in; all the others tie for what is left."""
    result = counted("A", "A", rule=rule, seats=2)
    assert (result.certain, result.tied) == (("A",), ("B", "C", "D"))


@pytest.mark.parametrize("rule", RULES)
def test_no_ballots_at_all(rule: str) -> None:
    """Everything ties, nobody is left out, nothing breaks."""
    empty: dict[str, SetBallot] = {
        "approval": Approval(),
        "ranking": Ranking(),
        "score": Score(),
        "dots": Dots({"A": 0}),
    }
    result = count(RULES[rule].kind, rule, "ABC", [empty[RULES[rule].kind]] * 2, 2)
    assert (result.counted, result.empty, result.left_out, result.holds) == (0, 2, 0, (0, 0))
    assert result.tied == ("A", "B", "C")
    assert sentences(result)[0] == "0 of 2 chose something; 2 empty ballots are left out of the count."


@pytest.mark.parametrize("rule", RULES)
def test_all_options(rule: str) -> None:
    """As many places as options: all are in."""
    assert count(RULES[rule].kind, rule, "AB", [], 2).sets == (("A", "B"),)


def test_every_rule_has_its_words() -> None:
    """A title and one sentence for the wall; the default for a set from approvals is sequential PAV."""
    assert default_rule("approval") == "seqpav"
    for kind in KINDS:
        assert default_rule(kind) == rules_for(kind)[0].name
        assert KINDS[kind].simple in {rule.name for rule in rules_for(kind)}
    for name, rule in RULES.items():
        assert (rule.name, rule.kind in KINDS, rule.says[-1]) == (name, True, ".")
        assert re.search(r"\. ", rule.says) is None
        assert "fair" not in rule.says.lower()


@pytest.mark.parametrize(
    ("kind", "rule", "options", "ballots", "seats", "says"),
    [
        ("votes", None, "AB", [], 1, "There is no kind of ballot called votes"),
        ("approval", "bordeaux", "AB", [], 1, "There is no rule called bordeaux. For approvals there are: seqpav, pav"),
        ("approval", "borda", "AB", [], 1, "The rule borda counts rankings. For approvals there are: seqpav"),
        ("approval", None, "AB", [], 3, "3 places cannot be filled from 2 options"),
        ("approval", None, "AB", [], 0, "0 places cannot be filled from 2 options"),
        ("approval", None, "", [], 1, "1 places cannot be filled from 0 options"),
        ("approval", None, "AA", [], 1, "The option A stands there twice"),
        ("approval", None, "AB", [Approval(("C",))], 1, "There is no option C"),
        ("approval", None, "AB", [Dots({"A": 1})], 1, "A ballot is not of the kind approval"),
        ("dots", None, "AB", [Dots({"A": -1})], 1, "-1 for A cannot be: dots are whole numbers from 0"),
        ("ranking", None, "AB", [Ranking({"A": 0})], 1, "0 for A cannot be: ranks are whole numbers from 1"),
        ("score", None, "AB", [Score({"A": nan})], 1, "nan for A cannot be: grades are finite numbers"),
        ("approval", "pav", [f"o{at}" for at in range(40)], [], 8, "pav takes up to 24 options and 7 places"),
        ("approval", "av", [f"o{at}" for at in range(24)], [], 7, "More than 10,000 sets tie for the 7 places"),
        ("approval", "pav", [f"o{at}" for at in range(24)], [], 7, "More than 10,000 sets tie for the 7 places"),
        ("approval", "phragmen", [f"o{at}" for at in range(24)], [], 7, "More than 10,000 sets tie for the 7 places"),
    ],
)
def test_what_cannot_be_counted_is_said(
    *, kind: str, rule: str | None, options: str, ballots: list[SetBallot], seats: int, says: str
) -> None:
    """In a sentence."""
    with pytest.raises(InputFaults, match=re.escape(says)):
        count(kind, rule, options, ballots, seats)


def test_all_faults_are_said_at_once() -> None:
    """Not only the first."""
    with pytest.raises(InputFaults) as caught:
        count("dots", "sum", "AB", [Dots({"A": -1, "C": 1}), Approval(("A",)), Dots({"B": 2})], 1)
    assert len(caught.value.faults) == 3
    with pytest.raises(InputFaults) as caught:
        count("dots", "av", "AAB", [], 9)
    assert len(caught.value.faults) == 3


def test_a_decisive_rule_is_not_stopped_by_ties_of_plain_counting() -> None:
    """All options have two approvals, twelve of them the same two people's: in proportion one of those is in."""
    ballots = approvals(*"AABBCCDDEEFF", "GHIJKLMNOPQR", "GHIJKLMNOPQR")
    result = count("approval", "seqpav", "ABCDEFGHIJKLMNOPQR", ballots, 7)
    assert (len(result.sets), result.certain, result.simple) == (12, tuple("ABCDEF"), ())
    assert sentences(result)[-1] == "By counting approvals, very many sets would have tied."


def test_sentences_of_a_tie() -> None:
    """The words of the room: who chose, what is certain, what ties, who is left out."""
    result = counted("AB", "AC", "A", "D", "BC", "", rule="av")
    assert sentences(result) == [
        "5 of 6 chose something; 1 empty ballot is left out of the count.",
        f"Counting approvals: {RULES['av'].says}",
        "This one is in for certain: A.",
        "These two tie for the last place: B and C. Decide together.",
        "1 of 5 finds nothing of theirs in this set.",
        "Of theirs, 4 find at least one in it and 1 two.",
    ]


def test_sentences_where_not_all_go_together() -> None:
    """Two pairs: A with C, or B with D, and no other two."""
    ballots = [Approval(("A", "B")), Approval(("C", "D")), Approval(("A", "D")), Approval(("B", "C"))]
    said = sentences(count("approval", "pav", "ABCD", ballots, 2))
    assert "Nothing is in for certain." in said
    assert "These four tie for the two places: A, B, C and D. Decide together." in said
    assert "Only these go together: A and C; or B and D." in said


def test_sentences_of_another_rule_than_counting() -> None:
    """What plain counting would have chosen, and what counts as somebody's own on a ranking."""
    said = sentences(counted("AB", "AB", "AB", "C", "C", rule="pav", options="ABC"))
    assert "These two are in" not in " ".join(said)
    assert "Counting approvals would have chosen: A and B." in said
    said = sentences(count("ranking", "schulze", "AB", [Ranking({"A": 1, "B": 2})], 1))
    assert said[-1] == "Theirs means here: the first on their ballot."
    assert "This one is in: A." in said


def test_ballots_can_be_kept() -> None:
    """They go to JSON and back, told apart by their kind."""
    ballots: list[Ballot] = [Approval(("A",)), Dots({"A": 2}), Ranking({"A": 1}), Score({"A": 2.5})]
    assert msgspec.json.decode(msgspec.json.encode(ballots), type=list[Ballot]) == ballots


def test_pav_at_its_limits_is_quick_and_small() -> None:
    """24 options, 7 places, 250 different ballots: some seconds at most, and less than 200 MB more."""
    program = """
import random, resource
from cop_widgets.domain.voting import Approval, count
chance, options = random.Random(1), [f"o{at:02}" for at in range(24)]
ballots = [Approval(tuple(option for option in options if chance.random() < 0.3)) for _ in range(250)]
import numpy
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert count("approval", "pav", options, ballots, 7).seats == 7
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    began = time.monotonic()
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert time.monotonic() - began < 20
    assert int(ran.stdout) < 200


def test_numpy_waits_until_pav_is_counted() -> None:
    """Neither the package nor the rules load it."""
    program = (
        "import sys, cop_widgets, cop_widgets.domain.voting, cop_widgets.cli.tally; sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""`cop tally`: a set from ballots gathered by hand."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cop_widgets.cli import main
from cop_widgets.domain.voting import KINDS, RULES, draw, rules_for

Run = Callable[..., tuple[int, str, str]]
VOTES = Path(__file__).parents[1] / "data" / "votes"
KEYS = ["rule", "seats", "counted", "empty", "sets", "certain", "tied", "support", "left_out"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `cop tally` in this process, beside a file with these ballots; gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def ran(ballots: str, *args: str) -> tuple[int, str, str]:
        Path("by.csv").write_text(ballots, "utf-8")
        with pytest.raises(SystemExit) as ended:
            main(["tally", "by.csv", *args])
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return ran


TIE = "voter,A,B,C,D\na,1,1,0,0\nb,1,0,1,0\nc,1,,,\nd,0,0,0,1\ne,0,1,1,0\nf,,,,\n"


def test_json_of_a_tie(run: Run) -> None:
    """Every key, ties shown, the empty ballot left out; nothing on stderr."""
    ended, out, err = run(TIE, "--rule", "av", "--seats", "2", "--json")
    assert (ended, err) == (0, "")
    found = json.loads(out)
    assert list(found) == KEYS
    assert found == {
        "rule": "av",
        "seats": 2,
        "counted": 5,
        "empty": 1,
        "sets": [["A", "B"], ["A", "C"]],
        "certain": ["A"],
        "tied": ["B", "C"],
        "support": {"A": 3, "B": 2, "C": 2, "D": 1},
        "left_out": 1,
    }


def test_text_of_a_tie(run: Run) -> None:
    """The same content in sentences, then each option's support."""
    ended, out, _ = run(TIE, "--rule", "av", "--seats", "2")
    assert ended == 0
    for says in (
        "5 of 6 chose something",
        "This one is in for certain: A.",
        "These two tie for the last place: B and C. Decide together.",
        "1 of 5 finds nothing of theirs in this set.",
    ):
        assert says in out
    assert [line.split() for line in out.splitlines()[-4:]] == [
        ["A", "3", "in"], ["B", "2", "tied"], ["C", "2", "tied"], ["D", "1"],
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["approvals_219x8.csv", "approvals_256x13.csv"])
@pytest.mark.parametrize("rule", [rule.name for rule in rules_for("approval")])
def test_real_ballots(run: Run, name: str, rule: str) -> None:
    """The known sets come out of the file as it is."""
    known = json.loads((VOTES / "known_results.json").read_text("utf-8"))[name]
    _, out, _ = run((VOTES / name).read_text("utf-8"), "--kind", "approval", "--rule", rule, "--seats", "4", "--json")
    found = json.loads(out)
    called = "seqphragmen" if rule == "phragmen" else rule
    assert found["sets"] == known["all_tied_winning_sets"]["4"][called]
    assert (found["counted"], found["empty"]) == (known["counted"], known["empty_ballots"])


@pytest.mark.parametrize(
    ("kind", "rows", "seats", "certain", "support"),
    [
        ("ranking", "a,1,2,\nb,2,1,\nc,1,2,3\n", 1, ["A"], {"A": 2, "B": 1, "C": 0}),
        ("score", "a,1.5,2,\nb,2,2.5,\n", 1, ["B"], {"A": 1.75, "B": 2.25, "C": None}),
        ("dots", "a,1,2,0\nb,,2,1\n", 1, ["B"], {"A": 1, "B": 4, "C": 1}),
        ("approval", "a,1,,\nb,1,1,\n", 2, ["A", "B"], {"A": 2, "B": 1, "C": 0}),
    ],
)
def test_every_kind_has_its_default_rule(
    run: Run, *, kind: str, rows: str, seats: int, certain: list[str], support: dict[str, float | None]
) -> None:
    """Schulze for rankings, means for grades, sums for dots, sequential PAV for approvals; half the options."""
    _, out, _ = run(f"voter,A,B,C\n{rows}", "--kind", kind, "--seats", str(seats), "--json")
    found = json.loads(out)
    assert found["rule"] == rules_for(kind)[0].name
    assert (found["certain"], found["support"]) == (certain, support)
    _, out, _ = run(f"voter,A,B,C\n{rows}", "--kind", kind, "--json")
    assert json.loads(out)["seats"] == 2


@pytest.mark.parametrize(
    ("ballots", "args", "says"),
    [
        ("v,A,B\na,2,1\nb,1,maybe\n", (), "row 2, column A: 2 is no approval"),
        ("v,A,B\na,2,1\nb,1,maybe\n", (), "row 3, column B: maybe is no approval"),
        ("v,A,B\na,1,1\n", ("--seats", "3"), "by.csv: 3 places cannot be filled from 2 options."),
        ("v,A,B\na,1,1\n", ("--rule", "borda"), "by.csv: The rule borda counts rankings"),
        ("v,A,B\na,1,1\n", ("--seats", "0"), "--seats"),
        ("v,A,B\na,1,1\n", ("--rule", "best"), "--rule"),
        ("v,A,B\na,1,1\n", ("--kind", "songs"), "--kind"),
        ("v,A,B\na,1,1\n", ("--tie-break", "draw"), "A draw needs both"),
        ("v,A,B\na,1,1\n", ("--seed", "7"), "A draw needs both"),
        ("", (), "There are no options here"),
    ],
)
def test_what_is_wrong_is_told(run: Run, ballots: str, args: tuple[str, ...], says: str) -> None:
    """On stderr, in a sentence, with exit code 2 and nothing on stdout."""
    ended, out, err = run(ballots, *args)
    assert (ended, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


def test_a_label_twice_is_noted(run: Run) -> None:
    """On stderr; stdout stays JSON."""
    ended, out, err = run("v,A,B\nMele,1,\nMele,,1\n", "--json")
    assert (ended, json.loads(out)["counted"]) == (0, 2)
    assert err == "Note: by.csv: row 3: Mele stands in row 2 too; both ballots are counted.\n"


def test_a_draw_that_was_asked_for(run: Run) -> None:
    """The tie is still shown, and what the seed gives beside it."""
    args = ("--rule", "av", "--seats", "2", "--tie-break", "draw", "--seed", "17 and 42")
    _, out, _ = run(TIE, *args, "--json")
    found = json.loads(out)
    assert found["sets"] == [["A", "B"], ["A", "C"]]
    assert found["after_tie_break"] == [list(draw([("A", "B"), ("A", "C")], "17 and 42"))]
    _, out, _ = run(TIE, *args)
    assert "These two tie for the last place" in out
    assert re.search(r"It leaves: A and [BC]\.", out)


def test_help_names_every_rule(run: Run) -> None:
    """By kind, the default first, as it is."""
    _, out, _ = run("", "--help")
    for kind in KINDS:
        assert f"{kind:10} {', '.join(rule.name for rule in rules_for(kind))}" in out
    assert set(RULES) == {rule.name for kind in KINDS for rule in rules_for(kind)}

"""``prompts.csv`` and ``responses.csv``: what was asked and said, and never whose an unnamed answer is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import prompt_commands as q
from cop_widgets.domain.prompt_events import PromptClosed, PromptContent
from cop_widgets.domain.times import SECOND

from .play import Play
from .test_outcomes import rows, texts
from .test_prompts import HANA, MELE, SAM, TUI, happens, kept, says, shows, state_of

ROOM = ("Mele", "Hana", "Sam", "Tui", "Ana", "Bo")


def asked() -> Play:
    """A named prompt with a pass, a shared and grouped answer; then words without names."""
    play = Play(ROOM)
    play.do(c.BeginGathering())
    shows(play, most=2)
    answer = says(play, MELE, "Māra kai")
    says(play, SAM, "Gone again")
    play.do(q.WithdrawResponse(list(kept(play).responses)[-1], SAM))
    says(play, SAM, passed=True)
    says(play, HANA, "=1+1", by_phone=False)
    play.do(q.GroupResponses("Garden", (answer,)))
    play.do(q.ShareResponse(answer, on=True))
    play.do(q.React(answer, TUI, "heart", on=True))
    play.do(q.React(answer, SAM, "same", on=True))
    shows(play, "word", named=False)
    for person, word in ((TUI, "zest"), (MELE, "awe"), (SAM, "calm")):
        play.now += 10 * SECOND
        says(play, person, word, key=f"key of {person}")
    return play


def test_what_was_asked_and_said() -> None:
    """Named answers as they came; those without names by what they say, without person, time and who entered them."""
    play = asked()
    first, second = rows(play.state, play.now, "prompts")
    assert (first["form"], first["named"], first["answers"], first["passes"], first["heard"]) == (
        "text", "true", "2", "1", "3",
    )  # fmt: skip
    assert (second["form"], second["named"], second["answers"], second["closed"]) == ("word", "false", "3", "")
    found = rows(play.state, play.now, "responses")
    assert [(r["prompt"], r["name"], r["text"], r["passed"], r["entered_by"]) for r in found] == [
        ("q00001", "Mele", "Māra kai", "false", "phone"),
        ("q00001", "Sam", "", "true", "phone"),
        ("q00001", "Hana", "'=1+1", "false", "facilitator"),
        ("q00002", "", "awe", "false", ""),
        ("q00002", "", "calm", "false", ""),
        ("q00002", "", "zest", "false", ""),
    ]
    assert [(r["shared"], r["group"], r["hearts"], r["same"]) for r in found[:1]] == [("true", "Garden", "1", "1")]
    assert {r["at"] for r in found[3:]} == {""}


def test_a_card_of_the_deck_keeps_its_id_however_it_came_to_the_wall() -> None:
    """Shown at once or from among those that lie ready; one written on the spot has none."""
    play, card = Play(ROOM), PromptContent("question", "What did you notice?")
    play.do(q.ShowPrompt(content=card, deck=" ec-12 "))
    play.do(q.QueuePrompt(card, deck="ec-7"))
    play.do(q.ShowPrompt("q00002"))
    play.do(q.ShowPrompt(content=card))
    assert [one["deck"] for one in rows(play.state, play.now, "prompts")] == ["ec-12", "ec-7", ""]


def test_heard_beside_the_figures_of_speech() -> None:
    """Named answers, reactions and passes are counted a person; figures of speech stay what they were."""
    play = asked()
    found = {r["name"]: r for r in rows(play.state, play.now, "balance")}
    assert {name: (r["answers"], r["reactions"], r["passes"], r["heard"]) for name, r in found.items()} == {
        "Mele": ("1", "0", "0", "true"),
        "Hana": ("1", "0", "0", "true"),
        "Sam": ("0", "1", "1", "true"),
        "Tui": ("0", "1", "0", "true"),
        "Ana": ("0", "0", "0", "false"),
        "Bo": ("0", "0", "0", "false"),
    }
    assert {(r["talk_s"], r["turns"], r["index"]) for r in found.values()} == {("0", "0", "")}


given_by = st.dictionaries(st.integers(1, 6).map(lambda i: f"p{i:05d}"), st.sampled_from(["awe", "calm", "zest"]))


@settings(max_examples=60, deadline=None)
@given(given_by, st.permutations(range(6)))
def test_nothing_joins_an_unnamed_answer_to_a_person(answers: dict[str, str], order: list[int]) -> None:
    """All files are the same, to the letter, whoever of those who answered said what, and in whatever order."""

    def played(pairs: list[tuple[str, str]]) -> dict[str, str]:
        play = Play(ROOM)
        play.do(c.BeginGathering())
        play.do(q.ShowPrompt(content=PromptContent("takeaway", "A word?"), form="word", named=False))
        for person, word in pairs:
            says(play, person, word, key=f"key of {person}")
        happens(play, PromptClosed("q00001", play.now, tuple(sorted(answers))))
        files = texts(state_of(play), play.now)
        assert not re.search("key of|by-hand", "".join(files.values()))
        return files

    people, said = list(answers), list(answers.values())
    turned = [said[at] for at in order if at < len(said)]
    there = played(list(zip(people, said, strict=True)))
    assert there == played(list(zip(reversed(people), turned, strict=True)))
    few = [row.split(",")[-1] for row in there["balance"].split("\r\n")[1:-1]]
    assert few.count("true") == (len(answers) if len(answers) >= 5 else 0)

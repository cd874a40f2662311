"""``closing.csv``, ``readings.csv`` and ``agreements.csv``: what came of a gathering's frame."""

from cop_widgets.domain import commands as c
from cop_widgets.domain import frame_commands as f
from cop_widgets.domain import participant_commands as p
from cop_widgets.domain import prompt_commands as q
from cop_widgets.domain.prompt_events import PromptContent

from .play import Play
from .test_outcomes import rows


def shows(play: Play, kind: str, text: str, form: str, *, named: bool = True) -> str:
    """Put a prompt on the wall; its id."""
    play.do(q.ShowPrompt(content=PromptContent(kind, text), form=form, named=named))
    assert play.state is not None
    return play.state.prompts.shown


def closed() -> Play:
    """Check-out on a scale with names, what we take away without names, a reading, the next time, thanks."""
    play = Play()
    play.do(f.WordFrame("thanks", "Ngā mihi nui,\nthank you all."))
    play.do(c.BeginGathering())
    prompt = shows(play, "question", "What did you notice?", "text")
    play.do(q.GiveResponse(prompt, play.person("Mele"), text="Much"))
    prompt = shows(play, "check_out", "How do you leave?", "scale")
    play.do(q.GiveResponse(prompt, play.person("Sam"), score=4, by_phone=True), 5)
    play.do(q.GiveResponse(prompt, play.person("Mele"), passed=True, by_phone=True), 5)
    prompt = shows(play, "takeaway", "One word to take away?", "word", named=False)
    for name, word in (("Tui", "time"), ("Sam", "hope"), ("Hana", "care")):
        play.do(q.GiveResponse(prompt, play.person(name), key=f"key {name}", text=word, by_phone=True), 1)
    play.do(f.ShareReading("On listening", "https://example.org/listening", "Pages 3 to 5", play.person("Tui")), 1)
    play.do(f.ShareReading("A slip"), 1)
    play.do(f.RemoveReading("b00002"), 1)
    play.do(f.AgreeNext("2026-12-05", "Hana", "Bring a photo"), 1)
    return play


def test_what_came_of_the_close() -> None:
    """In one file: scores, words, what is next. Answers without names have no person and no time, in another order."""
    play = closed()
    found = rows(play.state, play.now, "closing")
    assert [(r["item"], r["text"], r["score"], r["passed"], r["name"]) for r in found] == [
        ("check_out", "", "4", "false", "Sam"),
        ("check_out", "", "", "true", "Mele"),
        ("takeaway", "care", "", "false", ""),
        ("takeaway", "hope", "", "false", ""),
        ("takeaway", "time", "", "false", ""),
        ("reading", "On listening", "", "false", "Tui"),
        ("next_date", "'2026-12-05", "", "false", ""),
        ("next_host", "Hana", "", "false", ""),
        ("next_note", "Bring a photo", "", "false", ""),
        ("thanks", "Ngā mihi nui,\nthank you all.", "", "false", ""),
    ]
    assert [r["question"] for r in found[:3]] == ["How do you leave?"] * 2 + ["One word to take away?"]
    assert [bool(r["at"]) for r in found] == [True] * 2 + [False] * 3 + [True] * 4 + [False]
    assert [r["row"] for r in found] == [str(number) for number in range(1, 11)]


def test_a_close_without_anything() -> None:
    """No rows."""
    play = Play()
    assert rows(play.state, play.now, "closing") == []


def test_readings_for_next_time() -> None:
    """What was taken back is not there; a reading of somebody forgotten stays, as nobody's."""
    play = closed()
    (row,) = rows(play.state, play.now, "readings")
    assert (row["reading"], row["title"], row["link"], row["note"], row["name"]) == (
        "b00001",
        "On listening",
        "https://example.org/listening",
        "Pages 3 to 5",
        "Tui",
    )
    play.do(p.ForgetPerson(play.person("Tui")))
    (row,) = rows(play.state, play.now, "readings")
    assert (row["title"], row["person"], row["name"]) == ("On listening", "", "")


def test_who_agrees_to_what() -> None:
    """A row each time, with the very words; the last one on the words of now holds, whichever entry it was said by."""
    play = Play()
    mele, sam = play.person("Mele"), play.person("Sam")
    play.do(f.WordFrame("confidentiality", "It stays here."))
    play.do(f.GiveAgreement(mele, agrees=True))
    play.do(f.GiveAgreement(sam, agrees=False, why="=And photos?", by_phone=True), 1)
    play.do(f.WordFrame("confidentiality", "It stays here, photos too."), 1)
    play.do(f.GiveAgreement(sam, agrees=True, by_phone=True), 1)
    play.do(p.MergePeople(mele, sam), 1)
    found = rows(play.state, play.now, "agreements")
    assert [(r["agreement"], r["name"], r["wording"], r["agrees"], r["why"], r["holds"]) for r in found] == [
        ("1", "Mele", "It stays here.", "true", "", "false"),
        ("2", "Mele", "It stays here.", "false", "'=And photos?", "false"),
        ("3", "Mele", "It stays here, photos too.", "true", "", "true"),
    ]
    assert [r["entered_by"] for r in found] == ["facilitator", "phone", "phone"]
    assert found[1]["at"] == "2026-11-18T11:06:41+00:00"


def test_every_role_has_its_name_in_attendance() -> None:
    """Roles as they are kept."""
    play = Play()
    play.do(c.ChangeRole(play.person("Sam"), "co_facilitator"))
    play.do(c.ChangeRole(play.person("Tui"), "stack_keeper"))
    play.do(c.BeginGathering())
    for table in ("attendance", "balance"):
        assert [r["role"] for r in rows(play.state, play.now, table)] == [
            "participant",
            "participant",
            "co_facilitator",
            "stack_keeper",
        ]
    assert [r["in_balance"] for r in rows(play.state, play.now, "balance")] == ["true", "true", "false", "true"]

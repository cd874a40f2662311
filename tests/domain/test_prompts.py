"""Prompts and answers: what may be asked and said, who is told, and who has been heard."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_widgets.domain import commands as c
from cop_widgets.domain import participant_commands as own
from cop_widgets.domain import prompt_commands as q
from cop_widgets.domain import screening
from cop_widgets.domain.casting import Answered
from cop_widgets.domain.codec import event_to_json
from cop_widgets.domain.errors import CopError, InputFaults, NotNow, Refused
from cop_widgets.domain.events import Event, Recorded
from cop_widgets.domain.gathering import evolve, fold
from cop_widgets.domain.heard import contributions, own_contribution
from cop_widgets.domain.likeness import same_words
from cop_widgets.domain.nudging import not_yet_heard
from cop_widgets.domain.prompt_events import PromptClosed, PromptContent, ResponseGiven, ResponseWithdrawn
from cop_widgets.domain.prompts import Prompts
from cop_widgets.domain.rules.forgetting import names_in, without
from cop_widgets.domain.rules.prompts import shown_events
from cop_widgets.domain.screening.summaries import words
from cop_widgets.domain.state import State

from .play import Play
from .test_gathering_properties import asking, lived

MELE, HANA, SAM, TUI = "p00001", "p00002", "p00003", "p00004"
ASKED = PromptContent("question", "What did you notice?")
PHOTO = f"{1:032x}.jpg"


def state_of(play: Play) -> State:
    """The gathering, which is there."""
    assert play.state is not None
    return play.state


def kept(play: Play) -> Prompts:
    """Its prompts."""
    return state_of(play).prompts


def shows(play: Play, form: str = "text", **how: object) -> str:
    """Put a prompt on the wall; its id."""
    return play.do(q.ShowPrompt(content=ASKED, form=form, **how)).prompts.shown  # type: ignore[arg-type]


def says(play: Play, person: str, text: str = "", **more: object) -> str:
    """Answer the prompt on the wall by phone; the answer's id."""
    prompt = kept(play).shown
    play.do(q.GiveResponse(prompt, person, text=text, **{"by_phone": True, **more}))  # type: ignore[arg-type]
    return list(kept(play).responses)[-1]


def live(play: Play) -> list[str]:
    """Texts of the answers that hold, by the last prompt shown."""
    return [one.text for one in kept(play).answers(kept(play).shown)]


def happens(play: Play, event: Event) -> None:
    """An event that the log filled."""
    recorded = Recorded("TEST22", len(play.log) + 1, play.now, f"log {len(play.log)}", "facilitator", event)
    play.log.append(recorded)
    play.state = evolve(play.state, recorded)


def test_one_prompt_at_a_time() -> None:
    """Another one closes what was shown and puts it away; the wall's stage follows."""
    play = Play()
    first = shows(play)
    assert state_of(play).frame.stage == "prompt"
    second = shows(play, "word")
    assert [one.showing is not None and one.showing.put_away is not None for one in kept(play).prompts] == [True, False]
    assert kept(play).find(first).showing.closed is not None  # type: ignore[union-attr]
    assert kept(play).shown == second
    play.do(q.PutPromptAway())
    assert (kept(play).shown, state_of(play).frame.stage) == ("", "")
    with pytest.raises(NotNow):
        play.do(q.ShowPrompt(first))


def test_ready_ones_are_ordered_reworded_and_dropped() -> None:
    """What was shown stands before what lies ready; what has answers is not reworded, what was shown not dropped."""
    play = Play()
    for text in ("One", "Two", "Three"):
        play.do(q.QueuePrompt(PromptContent("question", text), deck="ec-1"))
    play.do(q.MovePrompt("q00003", "q00001"))
    play.do(q.RewordPrompt("q00002", PromptContent("poem", "  Zwei \n\n\n Zeilen ")))
    play.do(q.ShowPrompt("q00001", form="text"))
    play.do(q.DropPrompt("q00003"))
    ready = screening.prompts(state_of(play), play.now).ready
    assert [(one.prompt, one.text) for one in ready] == [("q00002", "Zwei\n\nZeilen")]
    says(play, MELE, "Much")
    for refused in (q.RewordPrompt("q00001", ASKED), q.DropPrompt("q00001"), q.MovePrompt("q00001", "q00002")):
        with pytest.raises(Refused):
            play.do(refused)


def test_all_that_is_wrong_is_said_at_once() -> None:
    """With a prompt as with an answer."""
    play = Play()
    with pytest.raises(InputFaults) as wrong:
        play.do(q.QueuePrompt(PromptContent("riddle", "", phase="noon", language="?", image="../x.svg")))
    assert {fault.column for fault in wrong.value.faults} == {"kind", "text", "phase", "language", "image", "alt"}
    with pytest.raises(InputFaults) as wrong:
        play.do(q.ShowPrompt(content=ASKED, form="dance", most=0, low=5, high=5, think_min=-1))
    assert {fault.column for fault in wrong.value.faults} == {"form", "most", "high", "think_min"}
    shows(play)
    with pytest.raises(InputFaults) as wrong:
        says(play, MELE, "x" * 1001, image="photo.jpg", alt="y" * 501)
    assert {fault.column for fault in wrong.value.faults} == {"text", "image", "alt"}


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("text", [{"text": "See https://example.org"}, {"image": PHOTO, "alt": "A leaf"}], [{}, {"text": " \n "}]),
        ("word", [{"text": "calm"}, {"text": "not yet sure"}], [{}, {"text": "a b c d"}, {"text": "x" * 41}]),
        ("scale", [{"score": 1}, {"score": 5, "text": "why"}], [{}, {"score": 0}, {"score": 6}, {"text": "five"}]),
        ("photo", [{"image": PHOTO}], [{"text": "no photo"}, {"image": "deck-boats.svg"}]),
    ],
)
def test_each_form_has_its_answers(form: str, good: list[dict[str, object]], bad: list[dict[str, object]]) -> None:
    """Links are text; a photo is one that was kept; a score lies within the scale."""
    play = Play()
    shows(play, form)
    for one in bad:
        with pytest.raises(InputFaults):
            says(play, MELE, **one)  # type: ignore[arg-type]
    for one in good:
        made = says(play, MELE, **one)  # type: ignore[arg-type]
        assert all(getattr(kept(play).responses[made], name) == value for name, value in one.items())


def test_only_the_starter_is_no_answer() -> None:
    """A sentence is to be gone on with."""
    play = Play()
    play.do(q.ShowPrompt(content=PromptContent("starter", "Wonder", starter="I wonder …"), form="text"))
    with pytest.raises(InputFaults, match="go on"):
        says(play, MELE, "i wonder …")
    says(play, MELE, "I wonder … why")


def test_a_new_answer_takes_the_place_of_the_old_one() -> None:
    """Where one is asked for; where three are, there may be three, and the same twice is one."""
    play = Play()
    shows(play)
    says(play, MELE, "First")
    says(play, MELE, "Second")
    assert live(play) == ["Second"]
    assert [type(one.event) for one in play.log[-2:]] == [ResponseWithdrawn, ResponseGiven]
    before = len(play.log)
    says(play, MELE, "Second ")
    assert len(play.log) == before
    shows(play, most=3)
    for text in ("One", "Two", "Two", "Three"):
        says(play, MELE, text)
    with pytest.raises(Refused, match="3 of 3"):
        says(play, MELE, "Four")
    assert live(play) == ["One", "Two", "Three"]


def test_a_pass_is_an_answer_but_replaces_nothing_shared() -> None:
    """It counts as answered and as a voice; what all have read is taken back first."""
    play = Play()
    shows(play)
    says(play, MELE, passed=True)
    shown = screening.prompts(state_of(play), play.now).shown
    assert shown is not None
    assert (shown.answered, shown.passed, shown.of) == (1, 1, 4)
    answer = says(play, MELE, "After all")
    assert live(play) == ["After all"]
    play.do(q.ShareResponse(answer, on=True))
    with pytest.raises(NotNow, match="on the wall"):
        says(play, MELE, passed=True)
    passed = says(play, SAM, passed=True)
    with pytest.raises(Refused, match="passed"):
        play.do(q.ShareResponse(passed, on=True))


def test_nothing_after_closing() -> None:
    """Not given, not taken back; but the facilitator may still take one away."""
    play = Play()
    shows(play)
    answer = says(play, MELE, "In time")
    play.do(q.ClosePrompt())
    for late in (
        q.GiveResponse("q00001", SAM, text="Late", by_phone=True),
        q.GiveResponse("q00001", SAM, text="Late"),
        q.WithdrawResponse(answer, MELE),
    ):
        with pytest.raises(NotNow, match="closed"):
            play.do(late)
    play.do(q.WithdrawResponse(answer))
    assert live(play) == []


def test_no_answer_is_taken_once_the_gathering_is_over() -> None:
    """On no screen does it look open then; where the gathering goes on after all, it is open as before."""
    play = Play()
    play.do(c.BeginGathering())
    shows(play)
    assert opened(play) == [True, True, True, True]
    play.do(c.EndGathering())
    assert opened(play) == [False, False, False, False]
    play.do(c.ReopenGathering())
    assert opened(play) == [True, True, True, True]


def opened(play: Play) -> list[bool]:
    """Whether answers look welcome: at the desk, in its list of those who are waited for, on the wall, on phones."""
    state = state_of(play)
    now = state.last_at
    desk = screening.prompts(state, now)
    seen = (desk, screening.wall(state, now).prompt, screening.room(state, None, now).prompt)
    return [bool(desk.waiting), *(one is not None and one.shown is not None and one.shown.open for one in seen)]


def test_how_it_is_best_answered_goes_with_it() -> None:
    """From whoever made it ready to whoever shows it; showing it says how it is answered."""
    play = Play()
    play.do(q.QueuePrompt(PromptContent("check_in", "One word?", answers="word")))
    state = state_of(play)
    assert [one.answers for one in screening.prompts(state, state.last_at).ready] == ["word"]
    assert [one.answers for one in screening.remote(state, state.last_at).ready] == ["word"]
    play.do(q.ShowPrompt("q00001"))
    state = state_of(play)
    shown = screening.prompts(state, state.last_at).shown
    assert shown is not None
    assert (shown.form, shown.card.answers) == ("", "word")
    with pytest.raises(InputFaults, match="no way to answer"):
        play.do(q.QueuePrompt(PromptContent("check_in", "One word?", answers="song")))


def test_only_their_own() -> None:
    """Nobody takes back what somebody else gave; a person's two entries are one person."""
    play = Play()
    shows(play)
    answer = says(play, MELE, "Mine")
    for other in (q.WithdrawResponse(answer, SAM), q.WithdrawResponse(answer, key="key")):
        with pytest.raises(Refused, match="Only whoever"):
            play.do(other)
    play.do(own.MergePeople(SAM, MELE))
    says(play, SAM, "Ours")
    assert live(play) == ["Ours"]
    play.do(q.WithdrawResponse(list(kept(play).responses)[-1], MELE))
    assert live(play) == []


def test_entered_for_somebody() -> None:
    """It is marked; it never takes the place of what they gave on their phone."""
    play = Play()
    shows(play)
    made = says(play, MELE, "Spoken", by_phone=False)
    given = kept(play).responses[made]
    assert (given.entered_by, given.person) == ("facilitator", MELE)
    says(play, MELE, "On my phone")
    assert live(play) == ["On my phone"]
    with pytest.raises(Refused, match="phone already"):
        says(play, MELE, "Spoken", by_phone=False)
    shows(play, "")
    with pytest.raises(NotNow, match="aloud"):
        says(play, MELE, "By phone")
    says(play, MELE, "Said aloud", by_phone=False)
    assert live(play) == ["Said aloud"]


def test_without_names_there_are_none() -> None:
    """By phone or by hand: neither the log nor any screen leads from an answer to a person, a time or an order."""
    play = Play()
    shows(play, named=False)
    for number, person in enumerate((MELE, SAM, TUI)):
        play.now += 60_000_000
        says(play, person, f"Answer {number}", key=f"key {person[-1]}x")
    says(play, HANA, "By hand", by_phone=False)
    given = [one.event for one in play.log if isinstance(one.event, ResponseGiven)]
    assert [one.person for one in given] == [""] * 4
    assert given[-1].key.startswith("by-hand:")
    assert all(person not in event_to_json(one).decode() for one in given for person in (MELE, HANA, SAM, TUI))
    screen = screening.prompts(state_of(play), play.now)
    assert {(one.name, one.at_ms) for one in screen.responses} == {(None, 0)}
    assert screen.waiting == ()
    assert screen.shown is not None
    assert (screen.shown.answered, screen.shown.of) == (4, 4)
    for person in (MELE, SAM):
        own_screen = screening.me(state_of(play), None, person, play.now)
        assert (own_screen.responses, own_screen.responded) == ((), False)
    noted = Answered(kept(play).shown, 1, frozenset({MELE}))
    assert screening.me(state_of(play), None, MELE, play.now, noted).responded
    assert not screening.me(state_of(play), None, SAM, play.now, noted).responded
    with pytest.raises(Refused):
        says(play, MELE, "No key")
    with pytest.raises(Refused):
        says(play, MELE, "As if by hand", key="by-hand:1")
    answer = next(key for key, one in kept(play).responses.items() if one.key == "key 1x")
    with pytest.raises(Refused):
        play.do(q.WithdrawResponse(answer, MELE))
    play.do(q.WithdrawResponse(answer, MELE, "key 1x"))
    assert len(live(play)) == 3


def test_ids_of_answers_without_names_do_not_count_them() -> None:
    """They stand on everybody's screen: a number would tell who put a phone down just then."""

    def ids(*keys: str, named: bool = False) -> list[str]:
        play = Play()
        shows(play, named=named)
        return [says(play, person, "The light", key=key) for person, key in zip((MELE, SAM), keys, strict=True)]

    assert ids("her key", "his key", named=True) == ["a00001", "a00002"]
    assert not set(ids("her key", "his key")) & set(ids("his key", "her key"))
    assert not [one for one in ids("her key", "his key") if one in {"a00001", "a00002"}]


def test_quiet_thinking_shares_nothing() -> None:
    """Answers may be written, none is shown; afterwards they may, and then nobody thinks quietly again."""
    play = Play()
    shows(play, "word", think_min=2, minutes=3)
    showing = kept(play).current().showing  # type: ignore[union-attr]
    assert showing is not None
    assert (showing.thinking, showing.until) == (play.now + 120_000_000, play.now + 300_000_000)
    answer = says(play, MELE, "calm")
    for early in (q.ShareResponse(answer, on=True), q.ShowSummary("q00001", on=True)):
        with pytest.raises(NotNow, match="quietly"):
            play.do(early)
    play.do(q.ShareResponse(answer, on=True), 120)
    play.do(q.ShowSummary("q00001", on=True))
    with pytest.raises(NotNow, match="Take them down"):
        play.do(q.TimePrompt(1.0))
    play.do(q.TimePrompt(None, 0))
    says(play, SAM, "late is fine")


def test_reactions_only_to_what_is_shared() -> None:
    """Once each kind; taken back with the answer; a person's two entries react once."""
    play = Play()
    shows(play)
    answer = says(play, MELE, "Kind")
    with pytest.raises(NotNow):
        play.do(q.React(answer, SAM, "heart", on=True))
    play.do(q.ShareResponse(answer, on=True))
    for person in (SAM, SAM, TUI):
        play.do(q.React(answer, person, "heart", on=True))
    play.do(q.React(answer, SAM, "same", on=True))
    with pytest.raises(InputFaults):
        play.do(q.React(answer, SAM, "thumb", on=True))
    [card] = screening.prompt(state_of(play), play.now).prompt.responses  # type: ignore[union-attr]
    assert (card.hearts, card.same) == (2, 1)
    play.do(own.MergePeople(SAM, TUI))
    [card] = screening.prompt(state_of(play), play.now).prompt.responses  # type: ignore[union-attr]
    assert card.hearts == 1
    mine = screening.me(state_of(play), None, SAM, play.now).reactions
    assert sorted(one.reaction for one in mine) == ["heart", "same"]
    play.do(q.React(answer, SAM, "heart", on=False))
    [card] = screening.prompt(state_of(play), play.now).prompt.responses  # type: ignore[union-attr]
    assert (card.hearts, card.same) == (0, 1)


def test_groups_hold_answers_of_one_prompt_once() -> None:
    """An answer moves to its new heading; an empty heading is gone and its id is never given again."""
    play = Play()
    first = (shows(play), says(play, MELE, "Old"))
    shows(play)
    a, b = says(play, MELE, "One"), says(play, SAM, "Two")
    with pytest.raises(Refused, match="same prompt"):
        play.do(q.GroupResponses("Mixed", (a, first[1])))
    play.do(q.GroupResponses("Both", (a, b)))
    play.do(q.GroupResponses("Only b", (b,)))
    assert [(one.group, one.responses) for one in kept(play).groups] == [("k00001", (a,)), ("k00002", (b,))]
    play.do(q.GroupResponses("All", (b, a), "k00002"))
    assert [(one.title, one.responses) for one in kept(play).groups] == [("All", (b, a))]
    play.do(q.GroupResponses("", (), "k00002"))
    play.do(q.GroupResponses("New", (a,)))
    assert [one.group for one in kept(play).groups] == ["k00003"]


def test_the_wall_has_only_what_is_shared() -> None:
    """Not a letter of anything else, in the wall's payload or the phones'; nothing of what was taken back."""
    play = Play()
    shows(play)
    shared, secret = says(play, MELE, "Öffentlich"), says(play, SAM, "Geheim")
    play.do(q.GroupResponses("Verborgen", (secret,)))
    play.do(q.ShareResponse(shared, on=True))

    def public() -> str:
        state = state_of(play)
        made = screening.wall(state, play.now), screening.room(state, None, play.now)
        return msgspec.json.encode((*made, screening.prompt(state, play.now))).decode()

    assert "Öffentlich" in public()
    assert "Geheim" not in public()
    assert "Verborgen" not in public()
    assert secret not in public()
    others = msgspec.json.encode(screening.me(state_of(play), None, TUI, play.now)).decode()
    assert "Geheim" not in others
    play.do(q.WithdrawResponse(shared, MELE))
    assert "Öffentlich" not in public()


def test_words_that_say_the_same() -> None:
    """Spelling, case and accents aside; opposites never; in the order of the alphabet."""
    said = ["Grateful", "gratefull", "grateful", "certain", "uncertain", "hopeful", "helpful", "Māia", "maia", "ok"]
    assert [(one.says, one.times) for one in words(said)] == [
        ("certain", 1),
        ("grateful", 3),
        ("helpful", 1),
        ("hopeful", 1),
        ("maia", 2),
        ("ok", 1),
        ("uncertain", 1),
    ]
    assert same_words([]) == []
    assert sorted(at for group in same_words(said) for at in group) == list(range(len(said)))


def test_a_scale_is_withheld_below_five() -> None:
    """Four answers have no numbers; five do, each step of the scale."""
    play = Play(("Mele", "Hana", "Sam", "Tui", "Ana"))
    shows(play, "scale", low=1, high=4)
    for person, score in ((MELE, 1), (HANA, 4), (SAM, 4), (TUI, 2)):
        says(play, person, score=score)
    play.do(q.ShowSummary("q00001", on=True))
    few = screening.prompt(state_of(play), play.now).prompt.summary  # type: ignore[union-attr]
    assert few is not None
    assert (few.withheld, few.scores, few.mean) == (True, (), None)
    says(play, "p00005", score=4)
    many = screening.prompt(state_of(play), play.now).prompt.summary  # type: ignore[union-attr]
    assert many is not None
    assert [(one.says, one.times) for one in many.scores] == [("1", 1), ("2", 1), ("3", 0), ("4", 3)]
    assert many.mean == 3.0


def heard(play: Play, person: str) -> bool:
    """Whether the board says so."""
    return next(t.heard for t in screening.board(state_of(play), play.now).tiles if t.person == person)


@pytest.mark.parametrize(
    "does",
    [
        lambda play: play.do(c.StartTurn(TUI)),
        lambda play: says(play, TUI, "Written"),
        lambda play: says(play, TUI, passed=True),
        lambda play: play.do(own.PassTurn(TUI)),
        lambda play: play.do(q.React("a00001", TUI, "heart", on=True)),
    ],
)
def test_heard_is_spoke_wrote_reacted_or_passed(does: Callable[[Play], object]) -> None:
    """On the board, at the table, and in what is suggested."""
    play = Play()
    play.do(c.BeginGathering())
    shows(play)
    play.do(q.ShareResponse(says(play, MELE, "Begun"), on=True))
    for person in (HANA, SAM):
        says(play, person, "Me too")
    play.do(c.StartTurn(MELE))
    play.do(c.TalkTogether(on=True))
    play.now += 1_800_000_000
    assert not heard(play, TUI)
    assert "unheard" in {seat.state for seat in screening.wall(state_of(play), play.now).balance.whole.seats}
    assert not_yet_heard(state_of(play), play.now) is not None
    does(play)
    play.now += 1_000_000
    assert heard(play, TUI)
    assert "unheard" not in {seat.state for seat in screening.wall(state_of(play), play.now).balance.whole.seats}
    assert not_yet_heard(state_of(play), play.now) is None


def test_unnamed_answers_are_heard_from_five_on() -> None:
    """Below that it would tell whose the answers are; a person's own phone counts theirs."""
    play = Play(("Mele", "Hana", "Sam", "Tui", "Ana"))
    everybody = tuple(one.person for one in state_of(play).core.people)
    shows(play, named=False)
    happens(play, PromptClosed("q00001", play.now, everybody[:4]))
    assert contributions(state_of(play)) == {}
    assert own_contribution(state_of(play), MELE).wrote == 1
    shows(play, named=False)
    happens(play, PromptClosed("q00002", play.now, everybody))
    assert {person: one.wrote for person, one in contributions(state_of(play)).items()} == dict.fromkeys(everybody, 1)


def test_the_voice_in_words() -> None:
    """What a phone says of its own voice."""
    play = Play()
    play.do(c.BeginGathering())

    def voice() -> str:
        return screening.me(state_of(play), None, MELE, play.now).voice

    assert voice() == "You have not spoken yet."
    shows(play)
    says(play, MELE, "Written")
    assert voice() == "You wrote once."
    for person in (MELE, SAM, MELE):
        play.do(c.StartTurn(person), 10)
        play.do(c.EndTurn(), 10)
    assert voice().startswith("You spoke twice and wrote once.")
    play.do(own.PassTurn(MELE))
    assert voice().startswith("You spoke twice, wrote once and passed once.")


def test_an_agenda_shows_prompts_by_the_same_rules() -> None:
    """Queued and shown, what was there closed and put away."""
    play = Play()
    shows(play)
    events = shown_events(state_of(play), ASKED, play.now, form="word", named=False, segment="g00001")
    told = [event.__struct_config__.tag for event in events]
    assert told == ["prompt_closed", "prompt_put_away", "prompt_queued", "prompt_shown"]


def test_forgetting_leaves_words_and_no_name() -> None:
    """The answer is nobody's, its photo is gone, and the log rewritten gives the same."""
    play = Play()
    shows(play, most=3)
    says(play, MELE, "Words", image=PHOTO, alt="Mele in the garden")
    says(play, MELE, image=PHOTO, alt="Mele again")
    play.do(own.ForgetPerson(MELE))
    [one] = kept(play).answers("q00001")
    assert (one.text, one.person, one.image, one.alt) == ("Words", "", "", "")
    names = names_in([r.event for r in play.log], frozenset({MELE}))
    log = [msgspec.structs.replace(r, event=without(r.event, MELE, names)) for r in play.log]
    assert "Mele" not in "".join(event_to_json(r.event).decode() for r in log)
    assert PHOTO not in "".join(event_to_json(r.event).decode() for r in log)
    assert fold(log) == msgspec.structs.replace(state_of(play), undo=fold(log).undo)  # type: ignore[union-attr]


wishes = st.lists(st.tuples(asking, st.sampled_from([0.0, 1.0, 7.0])), max_size=40)


@settings(max_examples=200, deadline=None)
@given(wishes)
def test_whatever_is_asked_and_answered(day: list[tuple[c.Command, float]]) -> None:
    """One prompt shown; no more answers than asked for; nothing withdrawn or passed is shared or grouped twice."""
    play = lived(day)
    prompts = kept(play)
    shown = [one for one in prompts.prompts if one.showing is not None and one.showing.put_away is None]
    assert [one.prompt for one in shown] == ([prompts.shown] if prompts.shown else [])
    for one in prompts.prompts:
        if one.showing is None:
            assert prompts.answers(one.prompt) == []
            continue
        answers = prompts.answers(one.prompt)
        givers = [a.person or a.key for a in answers]
        assert all(givers.count(giver) <= one.showing.most for giver in givers)
        assert all(bool(a.person) == one.showing.named and bool(a.key) != bool(a.person) for a in answers)
        passing = {a.person or a.key for a in answers if a.passed}
        assert all(givers.count(giver) == 1 or any(a.shared for a in answers) for giver in passing)
    assert all(not one.shared for one in prompts.responses.values() if one.withdrawn or one.passed)
    grouped = [response for group in prompts.groups for response in group.responses]
    assert len(grouped) == len(set(grouped))
    assert all(prompts.responses[r].prompt == group.prompt for group in prompts.groups for r in group.responses)


@settings(max_examples=100, deadline=None)
@given(wishes)
def test_no_public_screen_has_more_than_is_shared(day: list[tuple[c.Command, float]]) -> None:
    """Answers on the wall are those shared of the prompt that is shown; keys are on no screen at all."""
    play = lived(day)
    state = state_of(play)
    made = screening.prompt(state, play.now).prompt
    shared = {one.response for one in state.prompts.answers(state.prompts.shown) if one.shared}
    assert {one.response for one in made.responses} == shared if made else not state.prompts.shown
    everything = msgspec.json.encode(
        [
            screening.prompts(state, play.now),
            screening.wall(state, play.now),
            screening.room(state, None, play.now),
            *(screening.me(state, None, one.person, play.now) for one in state.core.people),
        ]
    ).decode()
    assert "key " not in everything
    assert "by-hand" not in everything


def test_a_refusal_changes_nothing() -> None:
    """Too many tries: every one of them is kept, so there is an end."""
    play = Play()
    shows(play)
    for number in range(60):
        says(play, MELE, f"Try {number}")
    before = state_of(play)
    with pytest.raises(CopError):
        says(play, MELE, "Once more")
    assert state_of(play) is before

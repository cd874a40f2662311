"""Prompts and their answers: for the facilitator, for everybody, and for whoever gave them.

What is not shared is in no public screen. An answer without a name is shown without its time and in an order that
tells nothing, to the facilitator too.
"""

from hashlib import sha256
from typing import Any

from .. import prompt_screens as screens
from ..casting import Answered
from ..heard import reactions_of, voices_of
from ..prompts import HEART, SAME, Prompt, Response, Showing
from ..rules.door import door_of
from ..state import ENDED, State
from ..times import Micros
from ..way_screens import Guest
from .joining import guest
from .moments import MILLI, clock, milli
from .summaries import summary


def prompts(state: State, now: Micros) -> screens.PromptsScreen:
    """All of it, for the facilitator."""
    kept, shown = state.prompts, state.prompts.current()
    showing = shown and shown.showing
    answers = _answers(state, shown) if shown else []
    return screens.PromptsScreen(
        seq=state.seq,
        clock=clock(state, now),
        code=door_of(state).code,
        ready=tuple(card(one) for one in kept.prompts if one.status == "ready"),
        shown=_shown(state, shown, showing, answers) if shown and showing else None,
        responses=_cards(state, answers),
        groups=_groups(state, shown, answers),
        summary=summary(showing, answers) if showing else None,
        summary_shown=bool(showing and showing.summary),
        waiting=_waiting(state, showing, answers) if showing else (),
        past=tuple(
            screens.PastPrompt(card(one), sum(not answer.passed for answer in kept.answers(one.prompt)))
            for one in kept.prompts
            if one.status == "shown" and one.prompt != kept.shown
        ),
    )


def prompt_wall(state: State) -> screens.PromptWall | None:
    """The prompt as everybody may see it, with what is shared and nothing else.

    Nothing can be shared while people think quietly (see ``rules.responses``), so no clock is asked.
    """
    shown = state.prompts.current()
    if shown is None or shown.showing is None:
        return None
    answers = _answers(state, shown)
    shared = [one for one in answers if one.shared]
    return screens.PromptWall(
        shown=_shown(state, shown, shown.showing, answers),
        responses=_cards(state, shared),
        groups=_groups(state, shown, shared),
        summary=summary(shown.showing, answers) if shown.showing.summary else None,
    )


def prompt(state: State, now: Micros) -> screens.PromptScreen:
    """The same by itself."""
    return screens.PromptScreen(state.seq, clock(state, now), door_of(state).code, prompt_wall(state))


def own_answers(state: State, person: str, noted: Answered | None = None) -> dict[str, Any]:
    """Fields of ``MeScreen``: ``responded``, ``responses``, ``reactions``.

    ``noted`` is who has answered the open prompt without names: whether it was this person is for their eyes alone.
    """
    shown, entries = state.prompts.current(), frozenset(state.core.entries(person))
    if shown is None or shown.showing is None:
        return {"responded": False, "responses": (), "reactions": ()}
    answers = state.prompts.answers(shown.prompt)
    mine = [one for one in answers if one.person in entries]
    unnamed = noted.people if noted is not None and noted.round == shown.prompt else frozenset(shown.showing.heard)
    return {
        "responded": bool(mine) or not entries.isdisjoint(unnamed),
        "responses": tuple(
            screens.MyResponse(one.response, one.text, one.score, one.image, one.alt, one.passed, one.shared)
            for one in mine
        ),
        "reactions": tuple(
            screens.MyReaction(one.response, kind)  # type: ignore[arg-type]
            for one in answers
            if one.shared
            for kind in sorted({kind for entry, kind in one.reactions if entry in entries})
        ),
    }


def card(one: Prompt) -> screens.PromptCard:
    """A prompt."""
    said = one.content
    return screens.PromptCard(
        prompt=one.prompt,
        kind=said.kind,  # type: ignore[arg-type]
        text=said.text,
        theme=said.theme,
        phase=said.phase,  # type: ignore[arg-type]
        language=said.language,
        attribution=said.attribution,
        starter=said.starter,
        image=said.image,
        alt=said.alt,
        answers=said.answers,  # type: ignore[arg-type]
    )


def _answers(state: State, shown: Prompt) -> list[Response]:
    """Its answers as they came; without names in an order that tells nothing but never changes."""
    answers = state.prompts.answers(shown.prompt)
    if shown.showing is None or shown.showing.named:
        return answers
    return sorted(answers, key=lambda one: sha256(f"{state.code}/{one.response}".encode()).digest())


def _shown(state: State, one: Prompt, showing: Showing, answers: list[Response]) -> screens.ShownPrompt:
    given = voices_of(state, answers)
    here = {person.person for person in state.core.people if person.here}
    return screens.ShownPrompt(
        card=card(one),
        form=showing.form,  # type: ignore[arg-type]
        named=showing.named,
        open=showing.closed is None and state.core.phase != ENDED,
        most=showing.most,
        low=showing.low,
        high=showing.high,
        low_says=showing.low_says,
        high_says=showing.high_says,
        thinking_ms=milli(showing.thinking),
        until_ms=milli(showing.until),
        answered=len(given),
        of=len(here | given) if showing.named else max(len(here), len(given)),
        passed=len(voices_of(state, (one for one in answers if one.passed))),
    )


def _cards(state: State, answers: list[Response]) -> tuple[screens.ResponseCard, ...]:
    names = {one.person: one.name for one in state.core.people}
    heading = {response: group.group for group in state.prompts.groups for response in group.responses}
    return tuple(_card(state, one, names, heading.get(one.response, "")) for one in answers)


def _card(state: State, one: Response, names: dict[str, str], heading: str) -> screens.ResponseCard:
    given = [kind for _, kind in reactions_of(state, one)]
    return screens.ResponseCard(
        response=one.response,
        name=names.get(state.core.whose(one.person)) if one.person else None,
        text=one.text,
        score=one.score,
        image=one.image,
        alt=one.alt,
        passed=one.passed,
        shared=one.shared,
        group=heading,
        hearts=given.count(HEART),
        same=given.count(SAME),
        at_ms=one.at // MILLI if one.person else 0,
    )


def _groups(state: State, shown: Prompt | None, answers: list[Response]) -> tuple[screens.GroupCard, ...]:
    """Headings over these answers; one that has none of them is left out."""
    seen = {one.response for one in answers}
    found = [one for one in state.prompts.groups if shown is not None and one.prompt == shown.prompt]
    cards = (screens.GroupCard(one.group, one.title, tuple(r for r in one.responses if r in seen)) for one in found)
    return tuple(one for one in cards if one.responses)


def _waiting(state: State, showing: Showing, answers: list[Response]) -> tuple[Guest, ...]:
    """People in the room who have not answered; nobody where answers are without names, or given aloud."""
    if not showing.named or not showing.form or showing.closed is not None or state.core.phase == ENDED:
        return ()
    done = voices_of(state, answers)
    return tuple(guest(state, one, frozenset()) for one in state.core.people if one.here and one.person not in done)

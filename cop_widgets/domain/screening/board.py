"""The facilitator's board."""

from msgspec.structs import replace

from .. import screens
from ..balance import Figures, VoiceFigures, invite_order
from ..heard import NOTHING, Contribution, contributions
from ..keys import keys
from ..queue import share_says
from ..screen_parts import Holder
from ..state import ENDED, Core, Person, State
from ..tally import figures
from ..times import MINUTE, Micros
from .moments import MILLI, clock, instant, milli, rounded, tally_time

RECENT_STRETCHES = 200


def board(state: State, now: Micros) -> screens.BoardScreen:
    """The facilitator's board."""
    now = instant(state, now)
    core, found = state.core, figures(state.core.tally, tally_time(state.core, now))
    given = contributions(state)
    return screens.BoardScreen(
        seq=state.seq,
        clock=clock(state, now),
        header=_header(state),
        floor=floor(core, names=True),
        tiles=_tiles(state, found, given),
        recent=_recent(core),
        invite=_invite(core, found, given, now),
    )


def bar(state: State, now: Micros) -> screens.BoardScreen:
    """The top line alone: a board without its tiles."""
    return screens.BoardScreen(state.seq, clock(state, now), _header(state), (), (), (), ())


def _header(state: State) -> screens.Header:
    core = state.core
    return screens.Header(
        code=state.code,
        title=core.title,
        community=core.community,
        date=core.date,
        here=sum(p.here for p in core.people),
        people=len(core.people),
        undo=state.undo[-1].label if state.undo else None,
        redo=state.redo[-1].label if state.redo else None,
        together=core.together,
        names_shown=core.names_shown,
        facilitators_counted=core.facilitators_counted,
        time_box_ms=milli(core.time_box),
        mode=state.floor.mode,  # type: ignore[arg-type]
        fair=state.floor.fair,
    )


def floor(core: Core, names: bool) -> tuple[Holder, ...]:
    """Who has the floor, in the order in which they took it."""
    return tuple(
        Holder(
            since_ms=s.start // MILLI,
            before_ms=s.before // MILLI,
            person=s.person if names else None,
            name=core.find(s.person).name if names else None,
        )
        for s in core.open
    )


def _tiles(state: State, found: Figures, given: dict[str, Contribution]) -> tuple[screens.Tile, ...]:
    core, hands = state.core, {one.person: one.hand.about for one in state.waiting()}
    voices = {v.person: v for v in found.voices}
    whole = sum(v.talk for v in found.voices if v.in_balance)
    typed = keys([p.name for p in core.people])
    tiles = (_tile(core, p, key, voices[p.person], whole) for p, key in zip(core.people, typed, strict=True))
    return tuple(
        replace(
            tile,
            heard=tile.heard or tile.person in given,
            wrote=given.get(tile.person, NOTHING).wrote,
            hand=tile.person in hands,
            about=hands.get(tile.person, ""),
            first_time=state.profile(tile.person).first_time,
        )
        for tile in tiles
    )


def _tile(core: Core, person: Person, key: str, voice: VoiceFigures, whole: Micros) -> screens.Tile:
    fair = voice.expected / whole if voice.expected is not None and whole else None
    away_since = None if person.here or not person.presence else person.presence[-1].end
    return screens.Tile(
        person=person.person,
        name=person.name,
        key=key,
        role=person.role,  # type: ignore[arg-type]
        here=person.here,
        in_balance=voice.in_balance,
        speaking=core.speaking(person.person) is not None,
        heard=voice.talk > 0,
        talk_ms=voice.talk // MILLI,
        turns=voice.turns,
        share=rounded(voice.share),
        fair=rounded(fair),
        away_since_ms=milli(away_since),
    )


def _recent(core: Core) -> tuple[screens.Stretched, ...]:
    latest = [*core.stretches[-RECENT_STRETCHES:], *core.open]
    ordered = sorted(latest, key=lambda s: (s.start, s.stretch), reverse=True)
    names = {p.person: p.name for p in core.people}
    return tuple(
        screens.Stretched(s.stretch, s.person, names[s.person], s.start // MILLI, milli(s.end), s.corrected)
        for s in ordered
    )


def _invite(core: Core, found: Figures, given: dict[str, Contribution], now: Micros) -> tuple[screens.Invitation, ...]:
    people = {p.person: p for p in core.people if p.here and core.speaking(p.person) is None}
    voices = {v.person: v for v in found.voices}
    if core.began is None or core.phase == ENDED:
        return ()
    return tuple(
        screens.Invitation(person, people[person].name, _why(voices[person], given.get(person, NOTHING), now))
        for person in invite_order(found.voices)
        if person in people
    )


def _why(voice: VoiceFigures, given: Contribution, now: Micros) -> str:
    if voice.last is None:
        did = [word for word, times in _beside(given) if times]
        return f"has not spoken yet · {', '.join(did)}" if did else "not yet heard"
    quiet = round((now - voice.last) / MINUTE)
    ago = "spoke just now" if quiet < 1 else f"quiet for about {quiet} min"
    return f"{share_says(voice.index or 0.0)} · {ago}"


def _beside(given: Contribution) -> tuple[tuple[str, int], ...]:
    return ("wrote", given.wrote), ("reacted", given.reactions), ("passed", given.passes)

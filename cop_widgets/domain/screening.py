"""Screens out of state: what each audience may see of a gathering at an instant."""

import hashlib
from collections.abc import Collection, Sequence

from . import screens
from .balance import STEP, WINDOW, Figures, Segment, VoiceFigures, exposure, invite_order, own_segments
from .evenness import effective_voices
from .keys import keys
from .recent import segments_since
from .state import ENDED, Core, Person, State
from .tally import figures
from .times import MINUTE, Micros, common, merged, total

LAST_MINUTES = 10 * MINUTE
RECENT_STRETCHES = 40
TIMELINE_BARS = 800
MILLI = 1000
BALANCE_PARTS = ("picture", "shares", "timeline", "recent", "follow")
WALL_PARTS = ("picture", "recent")
NOTHING = screens.Picture("", None, 0, None, ())


def board(state: State, now: Micros) -> screens.BoardScreen:
    """The facilitator's board."""
    now = _instant(state, now)
    core, found = state.core, figures(state.core.tally, _tally_time(state.core, now))
    return screens.BoardScreen(
        seq=state.seq,
        clock=clock(state, now, found),
        header=_header(state),
        floor=_floor(core, names=True),
        tiles=_tiles(core, found),
        recent=_recent(core),
        invite=_invite(core, found, now),
    )


def bar(state: State, now: Micros) -> screens.BoardScreen:
    """The top line alone: a board without its tiles."""
    return screens.BoardScreen(state.seq, clock(state, now), _header(state), (), (), (), ())


def balance(state: State, now: Micros, parts: Collection[str] = BALANCE_PARTS) -> screens.BalanceScreen:
    """The group's balance on the dashboard: with names where they are turned on, and no more than ``parts`` show."""
    return _balance(state, now, parts, private=True)


def wall(state: State, now: Micros) -> screens.WallScreen:
    """What is projected: nothing private, no names unless they are turned on."""
    now = _instant(state, now)
    core = state.core
    shown = _balance(state, now, WALL_PARTS, private=False)
    return screens.WallScreen(
        seq=state.seq,
        clock=shown.clock,
        title=core.title,
        community=core.community,
        here=sum(p.here for p in core.people),
        together=core.together,
        floor=_floor(core, names=core.names_shown),
        time_box_ms=_milli(core.time_box),
        balance=shown,
    )


def nudges(state: State) -> screens.NudgesScreen:
    """Suggestions not yet answered, the newest first."""
    open_ = [n for n in reversed(state.nudges) if not n.answer]
    return screens.NudgesScreen(state.seq, tuple(screens.Thought(n.nudge, n.evidence, n.suggestion) for n in open_))


def clock(state: State, now: Micros, found: Figures | None = None) -> screens.Clock:
    """Where the gathering is in time."""
    core = state.core
    now = _instant(state, now)
    found = found or figures(core.tally, _tally_time(core, now))
    return screens.Clock(
        now_ms=now // MILLI,
        phase=core.phase,  # type: ignore[arg-type]
        elapsed_ms=found.group.span // MILLI,
        planned_ms=_milli(core.planned),
        began_ms=_milli(core.began),
        ended_ms=_milli(core.ended),
    )


def _instant(state: State, now: Micros) -> Micros:
    """Never before the last event: clocks may step back, a gathering does not."""
    return max(now, state.last_at, state.core.tally.at)


def _tally_time(core: Core, now: Micros) -> Micros:
    return core.ended if core.ended is not None else now


def _milli(length: Micros | None) -> int | None:
    return None if length is None else length // MILLI


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
        time_box_ms=_milli(core.time_box),
    )


def _floor(core: Core, names: bool) -> tuple[screens.Holder, ...]:
    return tuple(
        screens.Holder(
            since_ms=s.start // MILLI,
            before_ms=s.before // MILLI,
            person=s.person if names else None,
            name=core.find(s.person).name if names else None,
        )
        for s in core.open
    )


def _tiles(core: Core, found: Figures) -> tuple[screens.Tile, ...]:
    voices = {v.person: v for v in found.voices}
    whole = sum(v.talk for v in found.voices if v.in_balance)
    given = keys([p.name for p in core.people])
    return tuple(_tile(core, p, key, voices[p.person], whole) for p, key in zip(core.people, given, strict=True))


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
        share=_rounded(voice.share),
        fair=_rounded(fair),
        away_since_ms=_milli(away_since),
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _recent(core: Core) -> tuple[screens.Stretched, ...]:
    latest = [*core.stretches[-RECENT_STRETCHES:], *core.open]
    ordered = sorted(latest, key=lambda s: (s.start, s.stretch), reverse=True)
    names = {p.person: p.name for p in core.people}
    return tuple(
        screens.Stretched(s.stretch, s.person, names[s.person], s.start // MILLI, _milli(s.end), s.corrected)
        for s in ordered
    )


def _invite(core: Core, found: Figures, now: Micros) -> tuple[screens.Invitation, ...]:
    people = {p.person: p for p in core.people if p.here and core.speaking(p.person) is None}
    voices = {v.person: v for v in found.voices}
    if core.began is None or core.phase == ENDED:
        return ()
    return tuple(
        screens.Invitation(person, people[person].name, _why(voices[person], now))
        for person in invite_order(found.voices)
        if person in people
    )


def _why(voice: VoiceFigures, now: Micros) -> str:
    if voice.last is None:
        return "not yet heard"
    quiet = round((now - voice.last) / MINUTE)
    ago = "spoke just now" if quiet < 1 else f"quiet for about {quiet} min"
    index = voice.index or 0.0
    share = (
        "well below a fair share"
        if index < 0.5
        else "below a fair share"
        if index < 0.9
        else ("about a fair share" if index <= 1.1 else "above a fair share")
    )
    return f"{share} · {ago}"


def _balance(state: State, now: Micros, parts: Collection[str], *, private: bool) -> screens.BalanceScreen:
    now = _instant(state, now)
    core = state.core
    end = _tally_time(core, now)
    found = figures(core.tally, end)
    seating = _seating(state, found)
    low = max(core.began or end, end - LAST_MINUTES)
    late = segments_since(core, low - 5 * MINUTE, end)
    return screens.BalanceScreen(
        seq=state.seq,
        clock=clock(state, now, found),
        names_shown=core.names_shown,
        whole=_whole(found, core, seating),
        recent=_last_minutes(core, late, seating, low, end) if "picture" in parts or "shares" in parts else NOTHING,
        timeline=_timeline(core, seating, end, bars="timeline" in parts),
        points=_points(core, late, low, end) if "recent" in parts else (),
        follow=_follow(core, found, seating) if "follow" in parts else (),
        facilitator_share=_rounded(found.group.facilitator_share) if private else None,
    )


def _seating(state: State, found: Figures) -> list[str]:
    """Who sits where: roster order with names, else an order that tells nothing but never changes."""
    people = [v.person for v in found.voices if v.in_balance]
    if state.core.names_shown:
        return people
    return sorted(people, key=lambda person: hashlib.sha256(f"{state.code}/{person}".encode()).digest())


def _whole(found: Figures, core: Core, seating: list[str]) -> screens.Picture:
    voices = {v.person: v for v in found.voices}
    group = found.group
    seats = _seats(core, seating, [voices[p].talk for p in seating], [voices[p].expected for p in seating])
    return _picture(group.effective_voices, seats, group.silence / group.span if group.span else None)


def _last_minutes(core: Core, late: list[Segment], seating: list[str], low: Micros, now: Micros) -> screens.Picture:
    clipped = [Segment(max(s.start, low), s.end, s.id, s.person) for s in own_segments(late) if s.end > low]
    running = common([(a, now if b is None else b) for a, b in core.running()], [(low, now)]) if low < now else []
    presence = {p.person: common([(i.start, i.until(now)) for i in p.presence], running) for p in core.people}
    said = dict.fromkeys(seating, 0)
    for s in clipped:
        if s.person in said:
            said[s.person] += s.end - s.start
    talk = list(said.values())
    seats = _seats(core, seating, talk, exposure(clipped, presence, seating))
    span = total(running)
    quiet = (span - total(merged((s.start, s.end) for s in clipped))) / span if span else None
    return _picture(effective_voices(talk), seats, quiet)


def _seats(
    core: Core, seating: list[str], talk: Sequence[Micros], owed: Sequence[float | None]
) -> tuple[screens.Seat, ...]:
    """Seats with their weight: talk over what was owed, or over an equal part where nothing was."""
    whole = sum(talk)
    people = {p.person: p for p in core.people}
    if not whole:
        return tuple(_seat(core, people[p], 0, None, None) for p in seating)
    even = whole / len(seating)
    return tuple(
        _seat(core, people[p], said, round(said / (fair or even), 3), _rounded(said / whole))
        for p, said, fair in zip(seating, talk, owed, strict=True)
    )


def _seat(core: Core, who: Person, talk: Micros, weight: float | None, share: float | None) -> screens.Seat:
    speaking = core.names_shown and core.speaking(who.person) is not None
    state: screens.SeatState = "speaking" if speaking else "away" if not who.here else "heard" if talk else "unheard"
    return screens.Seat(state, weight, share, who.name if core.names_shown else None)


def _picture(voices: float | None, seats: tuple[screens.Seat, ...], silence: float | None) -> screens.Picture:
    of = len(seats)
    quiet = None if silence is None else round(max(0.0, silence), 3)
    return screens.Picture(sentence(voices, of), None if voices is None else round(voices, 3), of, quiet, seats)


def sentence(voices: float | None, of: int) -> str:
    """The balance in words, from exp(H): "as if about 2 of 4 voices"."""
    if not of:
        return "nobody is on the list yet"
    if voices is None:
        return "nobody has spoken yet"
    return f"as if about {round(voices)} of {of} {'voice' if of == 1 else 'voices'}"


def _timeline(core: Core, seating: list[str], now: Micros, *, bars: bool) -> screens.Timeline:
    began = core.began
    if began is None:
        return screens.Timeline(0, 0, (), (), ())
    drawn = _bars(core, seating, now, began) if bars else []
    dropped = len(core.stretches) > TIMELINE_BARS
    return screens.Timeline(
        from_ms=min((a for _, a, _ in drawn), default=0) if dropped else 0,
        to_ms=_into(now, began),
        lanes=tuple(core.find(p).name for p in seating) if bars and core.names_shown else (),
        bars=tuple(screens.Bar(*bar) for bar in drawn),
        pauses=tuple((_into(p.start, began), _into(p.until(now), began)) for p in core.pauses),
    )


def _bars(core: Core, seating: list[str], now: Micros, began: Micros) -> list[tuple[int, int, int]]:
    """Lane, start and end of the latest stretches; without names in one lane, where those that meet are one."""
    lane = {person: i if core.names_shown else 0 for i, person in enumerate(seating)}
    latest = [*((s.start, s.end, s.person) for s in core.stretches[-TIMELINE_BARS:])]
    latest += [(s.start, now, s.person) for s in core.open]
    bars = sorted((lane[p], _into(a, began), _into(b or now, began)) for a, b, p in latest if p in lane)
    return bars if core.names_shown else [(0, a, b) for a, b in merged((a, b) for _, a, b in bars)]


def _into(at: Micros, began: Micros) -> int:
    return (at - began) // MILLI


def _points(core: Core, late: list[Segment], low: Micros, now: Micros) -> tuple[screens.Point, ...]:
    if core.began is None:
        return ()
    roster = [p.person for p in core.people if core.counts(p)]
    spans: dict[str, list[tuple[Micros, Micros]]] = {}
    for s in own_segments(late):
        spans.setdefault(s.person, []).append((s.start, s.end))
    first = core.began + -(-(low - core.began) // STEP) * STEP
    return tuple(
        screens.Point(_into(at, core.began), _voices(effective_voices(_amounts(spans, roster, at))))
        for at in range(max(first, core.began + STEP), now + 1, STEP)
    )


def _amounts(spans: dict[str, list[tuple[Micros, Micros]]], roster: list[str], at: Micros) -> list[Micros]:
    """Talk of each within (at - 300 s, at], as ``balance.window`` takes it."""
    low = at - WINDOW
    return [sum(min(b, at) - max(a, low) for a, b in spans.get(p, ()) if b > low and a < at) for p in roster]


def _voices(voices: float | None) -> float | None:
    return None if voices is None else round(voices, 3)


def _follow(core: Core, found: Figures, seating: list[str]) -> tuple[screens.Follow, ...]:
    if not core.names_shown:
        return ()
    seat = {person: i for i, person in enumerate(seating)}
    return tuple(
        screens.Follow(seat[of], seat[to], times)
        for of, row in found.follow.items()
        for to, times in row.items()
        if of in seat and to in seat
    )

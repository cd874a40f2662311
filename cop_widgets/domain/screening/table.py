"""The group's balance, on the dashboard and on the wall."""

from collections.abc import Collection

from .. import screens
from ..casting import Answered
from ..heard import contributions
from ..recent import segments_since
from ..rules.door import door_of
from ..state import State
from ..tally import figures
from ..times import MINUTE, Micros
from .agenda import agenda_wall
from .board import floor
from .frame import frame_wall
from .gentle import uncounted
from .lines import follow, points, timeline
from .moments import clock, instant, milli, rounded, tally_time
from .pictures import NOTHING, last_minutes, seating_of, whole_picture
from .prompts import prompt_wall
from .sharing import floor_wall
from .way import way_wall

LAST_MINUTES = 10 * MINUTE
BALANCE_PARTS = ("picture", "shares", "timeline", "recent", "follow")
WALL_PARTS = ("picture", "recent")


def balance(state: State, now: Micros, parts: Collection[str] = BALANCE_PARTS) -> screens.BalanceScreen:
    """The group's balance on the dashboard: with names where they are turned on, and no more than ``parts`` show."""
    return _balance(state, now, parts, private=True)


def wall(state: State, now: Micros, answered: Answered | None = None) -> screens.WallScreen:
    """What is projected: nothing private, no names unless they are turned on; in a spark chat nobody is counted."""
    now = instant(state, now)
    core, door = state.core, door_of(state)
    spark = state.agenda.spark
    shown = _balance(state, now, () if spark else WALL_PARTS, private=False)
    public = screens.WallScreen(
        seq=state.seq,
        clock=shown.clock,
        title=core.title,
        community=core.community,
        here=sum(p.here for p in core.people),
        together=core.together,
        floor=floor(core, names=core.names_shown),
        time_box_ms=milli(core.time_box),
        balance=shown,
        code="" if door.locked else door.code,
        way=way_wall(state, answered),
        agenda=agenda_wall(state, now),
        prompt=prompt_wall(state),
        sharing=floor_wall(state, now),
        frame=frame_wall(state),
    )
    return uncounted(public) if spark else public


def _balance(state: State, now: Micros, parts: Collection[str], *, private: bool) -> screens.BalanceScreen:
    now = instant(state, now)
    core = state.core
    end = tally_time(core, now)
    found = figures(core.tally, end)
    unseen = state.agenda.spark and not private
    seating = [] if unseen else seating_of(state, found)
    low = max(core.began or end, end - LAST_MINUTES)
    late = segments_since(core, low - 5 * MINUTE, end)
    return screens.BalanceScreen(
        seq=state.seq,
        clock=clock(state, now),
        names_shown=core.names_shown,
        whole=NOTHING if unseen else whole_picture(found, core, seating, contributions(state)),
        recent=last_minutes(core, late, seating, low, end, beside=contributions(state, low))
        if "picture" in parts or "shares" in parts
        else NOTHING,
        timeline=timeline(core, seating, end, bars="timeline" in parts),
        points=points(core, late, low, end) if "recent" in parts else (),
        follow=follow(core, found, seating) if "follow" in parts else (),
        facilitator_share=rounded(found.group.facilitator_share) if private else None,
    )

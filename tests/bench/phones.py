"""Memory of the server for each connected phone, and whether it holds 2,000 and tells all of them."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from cop_widgets.live.home import open_home

from .crowd import a_crowd, more_descriptors
from .kernel_voters import TOLD, kernel_voter
from .measuring import percentile, say
from .servers import Running, cop_server, plain_votes
from .table import Row, at_least, at_most
from .vote_rooms import BareRoom, OurRoom, Room, port_of

FIRST, PHONES = 50, 2000
REST_S, TOLD_WITHIN_S = 2, 30
BARE = "bare page: POST, SSE"


@dataclass(frozen=True)
class Found:
    """Of one server: KiB a phone with its stream, and with a second connection kept; when each was told of a vote."""

    stream_kib: float
    both_kib: float
    told_ms: list[float]


def _resident(server: Running) -> int:
    time.sleep(REST_S)
    return int(server.process.memory_info().rss)


def _full(server: Running, room: Room) -> Found:
    """Some first, so that what a server needs but once is there; then two thousand more."""
    with a_crowd(port_of(server), room.root) as crowd:
        crowd.ask("join", first=0, people=FIRST, keep=False)
        crowd.ask("listen", first=0, people=FIRST)
        sizes = [_resident(server)]
        crowd.ask("join", first=FIRST, people=PHONES, keep=False)
        crowd.ask("listen", first=FIRST, people=PHONES)
        sizes.append(_resident(server))
        crowd.ask("forget")
        began = time.time()
        room.open_vote()
        heard = crowd.ask("heard", within_s=TOLD_WITHIN_S)
        crowd.ask("connect", first=FIRST, people=PHONES)
        sizes.append(_resident(server))
    stream, both = ((size - sizes[0]) / 1024 / PHONES for size in sizes[1:])
    say(f"  {stream:.1f} KiB a phone, {both:.1f} with a kept connection; {heard['lost']} streams lost")
    return Found(stream, both, [(at - began) * 1000 for at in heard["at"]])


def rows() -> Iterator[Row]:
    """Ours, then the bare page, then a kernel each."""
    more_descriptors()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        home = open_home(folder / "home")
        cop = stack.enter_context(cop_server(home.folder, ""))
        cop.settle(1)
        ours = _full(cop, OurRoom(cop, home))
        bare = _full(plain := stack.enter_context(plain_votes(folder)), BareRoom(plain))
        home.close()
    baseline = f"{BARE}, at {PHONES:,}"
    yield at_most(
        f"server memory a phone, {PHONES:,} connected",
        ours.stream_kib,
        "KiB",
        40,
        beside=bare.stream_kib,
        baseline=BARE,
    )
    yield Row("the same with a second connection kept", ours.both_kib, "KiB", bare.both_kib, baseline)
    yield Row("server memory a phone", ours.both_kib / 1024, "MiB", kernel_voter().memory_mb * 1e6 / 2**20, TOLD)
    everybody = FIRST + PHONES
    yield at_least(
        f"told of a vote, of {everybody:,}",
        len(ours.told_ms),
        "",
        everybody,
        beside=len(bare.told_ms),
        baseline=baseline,
    )
    for percent in (50, 100):
        mine, other = percentile(ours.told_ms, percent), percentile(bare.told_ms, percent)
        yield Row(f"vote opened -> phones told, p{percent}", mine, "ms", other, baseline)

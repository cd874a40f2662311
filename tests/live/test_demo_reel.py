"""How far a recording has come: times at any speed, with rests anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from cop_widgets.domain.commands import EndTurn
from cop_widgets.domain.times import SECOND
from cop_widgets.domain.timetable import Cue
from cop_widgets.live.demo.reel import Reel

LENGTH = 900 * SECOND
FROM = 240 * SECOND


def reel(*at_s: float, speed: float = 1.0) -> Reel:
    """A reel with cues at these seconds."""
    return Reel([Cue(round(at * SECOND), EndTurn(f"{at}")) for at in at_s], FROM, LENGTH, speed)


def taken(reel: Reel, now: float) -> list[float]:
    """When all that is due now was recorded, in seconds."""
    found = []
    while (cue := reel.take(now)) is not None:
        found.append(cue.at / SECOND)
    return found


def test_it_stands_until_it_is_told_to_go() -> None:
    """Time goes by, and nothing is due; from then on each cue is due at its time."""
    one = reel(240, 250, 260)
    assert (taken(one, 1000.0), one.at(1000.0), one.rest_s(1000.0)) == ([240], FROM, None)
    one.go(1000.0)
    assert one.rest_s(1000.0) == 10
    assert taken(one, 1009.999) == []
    assert taken(one, 1010.0) == [250]
    assert taken(one, 5000.0) == [260]


def test_speed_counts_from_when_it_is_set() -> None:
    """Ten seconds at 1, then at 4: what is 40 seconds on comes after another ten."""
    one = reel(290)
    one.go(0.0)
    one.set_speed(10.0, 4.0)
    assert one.rest_s(10.0) == 10
    one.hold(15.0)
    one.set_speed(100.0, 0.5)
    assert (one.at(500.0), one.rest_s(500.0)) == (270 * SECOND, None)
    one.go(500.0)
    assert one.rest_s(500.0) == 40


def test_its_end() -> None:
    """After the last cue it goes on to its end, stays there, and nothing more will be due."""
    one = reel(250)
    one.go(0.0)
    assert taken(one, 10.0) == [250]
    assert (one.is_over(10.0), one.rest_s(10.0)) == (False, 650)
    assert (one.is_over(660.0), one.rest_s(660.0), one.at(9999.0)) == (True, None, LENGTH)


MOVES = st.lists(st.tuples(st.sampled_from(["go", "hold", 0.5, 2.0, 4.0]), st.floats(0, 120)), max_size=30)


@given(st.lists(st.integers(240, 900), max_size=12).map(sorted), MOVES)
def test_whatever_is_asked_of_it(at_s: list[int], moves: list[tuple[object, float]]) -> None:
    """It has come as far as it moved, times the speeds; cues come in order, each once, none early or late."""
    one, now, moving, speed, moved, given_ = reel(*at_s), 0.0, False, 1.0, 0.0, list[float]()
    for move, after in moves:
        if move == "go":
            one.go(now)
            moving = True
        elif move == "hold":
            one.hold(now)
            moving = False
        else:
            speed = float(str(move))
            one.set_speed(now, speed)
        rest_s = one.rest_s(now)
        assert moving or rest_s is None
        now, moved = now + after, moved + (after * speed if moving else 0)
        come = min(240 + moved, 900)
        assert abs(one.at(now) / SECOND - come) < 0.001
        given_ += taken(one, now)
        assert all(at < come + 0.001 for at in given_)
        assert all(at > come - 0.001 for at in at_s[len(given_) :])
    assert given_ == at_s[: len(given_)]

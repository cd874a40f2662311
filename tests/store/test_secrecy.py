"""Somebody with all rights over the files tries to find out who voted what.

Forty people vote in secret in an order that the spy knows (from a camera in the room, say), each with a ballot that no
other has, so that one right match is a certainty; some change theirs, some take it out and put it in again. Then the
spy guesses by everything there is: each way of guessing puts people and ballots in an order, and matches them.

What a spy could see within the second after a ballot came, is said in ``cop_widgets.store.box``.
"""

import hashlib
import hmac
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice, permutations
from math import comb
from pathlib import Path

import msgspec
import pytest

from cop_widgets.domain.casting import Cast, ballot_key
from cop_widgets.domain.events import GatheringCreated, NewPerson, PersonRenamed
from cop_widgets.domain.participant_events import PersonJoined
from cop_widgets.domain.voting.ballots import Ranking, Word
from cop_widgets.domain.way_events import RoundClosed
from cop_widgets.store.base import EventLog

from .making import NOON, opened, sqlite_log, upon

VOTERS, REPEATS = 40, 12
OPTIONS = [f"o{n:03d}" for n in range(1, 7)]
SURE = 1e-4
"""A guess is better than chance if chance alone were as lucky more rarely than this."""

Guess = list[tuple[str, str]]
"""People, each with the text of a ballot."""


class Room:
    """A vote in a file, and the truth about it that only the test knows."""

    def __init__(self, path: Path, seed: int, voters: int = VOTERS) -> None:
        chance = random.Random(seed)
        self.path = path
        self.people = [f"p{n:05d}" for n in range(1, voters + 1)]
        self.secrets = {person: chance.randbytes(32).hex() for person in self.people}
        ranks = list(islice(permutations(range(1, 7)), 720))
        chance.shuffle(ranks)
        papers = [Ranking(dict(zip(OPTIONS, one, strict=True))) for one in ranks]
        self.truth = {person: _text(papers.pop()) for person in self.people}
        self.changed: list[str] = []
        self.order = chance.sample(self.people, voters)
        self.log = sqlite_log(path)
        self._begin()
        for n, person in enumerate(self.order):
            self._vote(person, n, papers)

    def _begin(self) -> None:
        people = tuple(NewPerson(one, f"Name {one}", "participant") for one in self.people)
        self.log.append(upon(self.log, "make", GatheringCreated("Thursday", "2026-11-21", 0, people, "", None)))
        for n, person in enumerate(self.people):
            device = hashlib.sha256(self.secrets[person].encode()).hexdigest()
            joined = PersonJoined(person, device, _hash(f"personal {person}"), NOON + n)
            self.log.append(upon(self.log, f"join {person}", joined))
        opened(self.log)

    def _vote(self, person: str, n: int, others: list[Ranking]) -> None:
        """Some people change their mind at once, some withdraw for a while; each in the known order."""
        key, turn = ballot_key(self.secrets[person], "rimu", "r1"), 1
        for before in ([others.pop()], [others.pop(), None], [])[n % 3]:
            self.changed += [] if before is None else [_text(before)]
            self.log.cast(Cast("rimu", "r1", person, key, turn, before))
            turn += 1
        last = msgspec.json.decode(self.truth[person], type=Ranking)
        self.log.cast(Cast("rimu", "r1", person, key, turn, last))
        if n % 7 == 0:  # life goes on in between
            self.log.append(upon(self.log, f"tap {n}", PersonRenamed(person, f"Name {person} {n}")))

    def rest(self) -> None:
        """Wait until the log of changes is empty."""
        changes, end = self.path.with_name(f"{self.path.name}-wal"), time.monotonic() + 20
        while changes.stat().st_size:
            assert time.monotonic() < end, "the order of ballots stays in the log of changes"
            time.sleep(0.02)

    def close(self) -> RoundClosed:
        """End the vote; nobody has the log open any more."""
        event = self.log.append(upon(self.log, "close", RoundClosed("r1", NOON))).recorded[0].event
        assert isinstance(event, RoundClosed)
        self.log.close()
        return event

    def hits(self, guess: Guess) -> int:
        """How many matches are right."""
        return sum(self.truth[person] == ballot for person, ballot in guess)


def _text(ballot: Ranking) -> str:
    return msgspec.json.encode(ballot).decode()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class Spy:
    """All that can be read: the tables through SQL, and the bytes of the files."""

    def __init__(self, room: Room, log: EventLog | None) -> None:
        self.room = room
        with closing(sqlite3.connect(f"{room.path.as_uri()}?mode=ro", uri=True)) as connection:
            self.dump = "\n".join(connection.iterdump())
            self.keys = [key for [key] in connection.execute("SELECT key FROM ballots")]
            self.under = dict(connection.execute("SELECT key, body FROM ballots"))
            self.listed = [person for [person] in connection.execute("SELECT person FROM answers")]
        wal = room.path.with_name(f"{room.path.name}-wal")
        self.bytes = room.path.read_bytes() + (wal.read_bytes() if wal.exists() else b"")
        self.events = [] if log is None else log.since("rimu")

    def ballots(self, where: str) -> list[str]:
        """Ballots in the order in which they first stand in a text."""
        known = [text for text in self.room.truth.values() if text in where]
        return sorted(known, key=where.index)

    def people(self, where: str) -> list[str]:
        """People in the order in which they last stand in a text."""
        return sorted(self.room.people, key=where.rfind)


def _by_order(spy: Spy) -> Iterator[Guess]:
    """In all the orders of people, all the orders of ballots: by id, by time, as listed, as they lie in the files."""
    raw = spy.bytes.decode("latin-1")
    crowds = [spy.room.order, spy.room.order[::-1], spy.room.people, spy.listed, spy.people(raw), spy.people(spy.dump)]
    crowds += [_sorted_by(spy.room.people, _hash), _sorted_by(spy.room.people, _device(spy))]
    heaps = [spy.ballots(raw), spy.ballots(spy.dump), [spy.under[key] for key in sorted(spy.keys) if spy.under[key]]]
    for crowd in crowds:
        for heap in heaps:
            yield list(zip(crowd, heap, strict=False))
            yield list(zip(crowd, reversed(heap), strict=False))


def _device(spy: Spy) -> Callable[[str], str]:
    secrets = spy.room.secrets
    return lambda person: hashlib.sha256(secrets[person].encode()).hexdigest()  # public: it is in the log


def _sorted_by(people: list[str], key: Callable[[str], str]) -> list[str]:
    return sorted(people, key=key)


def _by_key(spy: Spy) -> Iterator[Guess]:
    """Make keys from all that is public about a person: ids, names, hashes of devices and codes, commands."""
    device = _device(spy)
    publics: list[Callable[[str], str]] = [
        str,
        lambda person: f"Name {person}",
        device,
        lambda person: _hash(f"personal {person}"),
        lambda person: f"join {person}",
        _hash,
    ]
    for public in publics:
        for make in (_as_ours, _plain_hash, _plain_hmac):
            yield [(one, spy.under[key]) for one in spy.room.people if (key := make(public(one))) in spy.under]


def _as_ours(secret: str) -> str:
    return ballot_key(secret, "rimu", "r1")


def _plain_hash(secret: str) -> str:
    return _hash(f"{secret}rimur1")


def _plain_hmac(secret: str) -> str:
    return hmac.new(secret.encode(), b"r1", hashlib.sha256).hexdigest()


def _luck(hits: int, tries: int, voters: int) -> float:
    """How likely chance alone finds at least so many (binomial)."""
    p = 1 / voters
    return sum(comb(tries, n) * p**n * (1 - p) ** (tries - n) for n in range(hits, tries + 1))


def _best(rooms: list[tuple[Room, Spy]]) -> list[tuple[int, int]]:
    """For each way of guessing: right matches and tries, over all rooms."""
    ways = [[*_by_order(spy), *_by_key(spy)] for _, spy in rooms]
    return [
        (sum(room.hits(guess) for (room, _), guess in zip(rooms, guesses, strict=True)), sum(map(len, guesses)))
        for guesses in zip(*ways, strict=True)
    ]


def _better_than_chance(rooms: list[tuple[Room, Spy]]) -> list[tuple[int, tuple[int, int]]]:
    found, voters = enumerate(_best(rooms)), len(rooms[0][0].people)
    return [(way, (hits, tries)) for way, (hits, tries) in found if _luck(hits, tries, voters) < SURE]


@pytest.mark.slow
def test_a_spy_does_no_better_than_chance(tmp_path: Path) -> None:
    """Once a vote is over, nothing in the files joins people and ballots."""
    rooms = []
    for turn in range(REPEATS):
        room = Room(tmp_path / f"{turn}.db", turn)
        event = room.close()
        assert sorted(map(_text, _rankings(event))) == sorted(room.truth.values())
        log = sqlite_log(room.path)
        rooms.append((room, Spy(room, log)))
        log.close()
    assert _better_than_chance(rooms) == []


@pytest.mark.slow
@pytest.mark.parametrize(("voters", "repeats"), [(VOTERS, REPEATS), (9, 20)])
def test_nor_while_it_goes_on(tmp_path: Path, voters: int, repeats: int) -> None:
    """About a second after the latest ballot, the files of a vote that goes on tell no more than its tables.

    The ballots of a small group lie in one page of the file, where they would stand as they came.
    """
    rooms = []
    for turn in range(repeats):
        room = Room(tmp_path / f"{turn}.db", turn, voters)
        room.rest()
        spy = Spy(room, room.log)
        assert len([body for body in spy.under.values() if body]) == voters
        rooms.append((room, spy))
        room.log.close()
    assert _better_than_chance(rooms) == []


def test_the_spy_is_no_fool(tmp_path: Path) -> None:
    """The same spy finds everybody out where ballots lie in the order in which they came."""
    rooms = []
    for turn in range(3):
        room = Room(tmp_path / f"{turn}.db", turn)
        room.close()
        spy = Spy(room, None)
        spy.dump = "\n".join(room.truth[person] for person in room.order)
        rooms.append((room, spy))
    assert (3 * VOTERS, 3 * VOTERS) in [found for _, found in _better_than_chance(rooms)]


def test_the_spy_finds_weak_keys(tmp_path: Path) -> None:
    """The same spy finds everybody out where keys are made from something public."""
    room = Room(tmp_path / "log.db", 1)
    room.close()
    spy = Spy(room, None)
    spy.under = {_as_ours(_device(spy)(person)): text for person, text in room.truth.items()}
    assert (VOTERS, VOTERS) in [found for _, found in _better_than_chance([(room, spy)])]


def test_nothing_of_a_box_is_left(tmp_path: Path) -> None:
    """Of a vote that is over no key, no ballot that was changed and no second copy of a ballot is in any file."""
    room = Room(tmp_path / "log.db", 3)
    room.close()
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for person, secret in room.secrets.items():
        key = ballot_key(secret, "rimu", "r1").encode()
        assert key not in raw
        assert key[:32] not in raw
        assert raw.count(room.truth[person].encode()) <= 1  # none where the end of a page cuts it
    assert VOTERS - 3 <= raw.count(b'"kind":"ranking"') <= VOTERS
    for text in room.changed:
        assert text.encode() not in raw


@pytest.mark.parametrize("seed", [9, 60, 77])
def test_nothing_is_left_where_others_vote_too(tmp_path: Path, seed: int) -> None:
    """Three gatherings vote at once, so that their rows share pages; of the one that closes nothing is left behind.

    With these seeds SQLite splits pages so that overwriting what is deleted does not suffice: the rows that stay must
    be laid down anew.
    """
    chance, log = random.Random(seed), sqlite_log(tmp_path / "log.db")
    codes = ["kauri", "rata", "rimu"]
    for code in codes:
        opened(log, code)
    for n in range(160):
        code, who = chance.choice(codes), chance.randrange(40)
        word = Word(f"{code} said {n:03d}{'.' * chance.randrange(300)}")
        log.cast(Cast(code, "r1", f"p{who}", ballot_key(str(who), code, "r1"), n, chance.choice([word, word, None])))
        log.append(upon(log, f"tap {n}", PersonRenamed("p1", f"{code} name {n:03d}"), gathering=code))
    event = log.append(upon(log, "close", RoundClosed("r1", NOON))).recorded[0].event
    assert isinstance(event, RoundClosed)
    log.rewrite("rimu", lambda one: PersonRenamed("p1", "") if isinstance(one, PersonRenamed) else one)
    log.close()
    raw = (tmp_path / "log.db").read_bytes()
    assert [who for who in range(40) if ballot_key(str(who), "rimu", "r1").encode() in raw] == []
    assert raw.count(b"rimu said") <= len(event.ballots)
    assert b"rimu name" not in raw
    assert b"kauri name" in raw
    assert b"rata said" in raw


def _rankings(event: RoundClosed) -> list[Ranking]:
    return [one for one in event.ballots if isinstance(one, Ranking)]

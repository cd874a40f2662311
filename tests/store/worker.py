"""A process that writes to logs until it is killed: ``python -m tests.store.worker COUNT [ballots]``.

For each line ``PATH<tab>NAME`` that it reads it forks a child (quicker than a new interpreter), which says
``ready <pid>``, opens the log and writes ``COUNT`` commands, printing the id of each once it has been acknowledged.
With ``ballots`` it casts as many ballots instead, in the vote that goes on, each of another person.
When the child has been killed, it says ``over``.
"""

import os
import signal
import sys
from collections.abc import Callable

import cop_widgets.store.sqlite  # noqa: F401  # so that the children have it already
from cop_widgets.domain.casting import Cast
from cop_widgets.domain.errors import Conflict
from cop_widgets.domain.voting.ballots import Word
from cop_widgets.store.base import EventLog
from cop_widgets.store.open import open_log

from .making import wish


def insist(log: EventLog, command: str, events: int) -> None:
    """Write one command on top of whatever is there."""
    while True:
        try:
            log.append(wish(command, log.head("rimu"), names=("a",) * events))
        except Conflict:
            continue
        return


def write(path: str, name: str, count: int) -> None:
    """Write ``count`` commands of one, two or three events each."""
    say(f"ready {os.getpid()}")
    log = open_log(path)
    for n in range(count):
        insist(log, f"{name}-{n}", 1 + n % 3)
        say(f"{name}-{n}")
    log.close()


def vote(path: str, name: str, count: int) -> None:
    """Cast ``count`` ballots that say whose they are; two of three are changed before it is acknowledged."""
    say(f"ready {os.getpid()}")
    log = open_log(path)
    for n in range(count):
        person = f"{name}-{n}"
        for turn in range(1, 3 if n % 3 else 2):
            log.cast(Cast("rimu", "r1", person, f"key of {person}", turn, Word(f"{person} {turn}")))
        say(person)
    log.close()


def say(word: str) -> None:
    """Say a line whole, or not at all: a process that is killed leaves no half of one, which nobody would ever end."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


def main(count: int, write: Callable[[str, str, int], None]) -> None:
    """Fork a child for each line, one after the other."""
    for line in sys.stdin:
        if not (child := os.fork()):
            path, name = line.rstrip("\n").split("\t")
            write(path, name, count)
            signal.pause()  # it ends by being killed, so that its pid stays its own until then
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main(int(sys.argv[1]), vote if sys.argv[2:] == ["ballots"] else write)

"""A process that writes to a log until it is done or killed: ``python -m tests.store.worker PATH NAME COUNT``.

It prints the id of each command once it has been acknowledged.
"""

import sys

from cop_widgets.domain.errors import Conflict
from cop_widgets.store.base import EventLog
from cop_widgets.store.open import open_log

from .making import wish


def write(log: EventLog, command: str, events: int) -> None:
    """Write one command on top of whatever is there."""
    while True:
        try:
            log.append(wish(command, log.head("rimu"), names=("a",) * events))
        except Conflict:
            continue
        return


def main(path: str, name: str, count: int) -> None:
    """Write ``count`` commands of one, two or three events each."""
    log = open_log(path)
    for n in range(count):
        write(log, f"{name}-{n}", 1 + n % 3)
        print(f"{name}-{n}", flush=True)  # noqa: T201
    log.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))

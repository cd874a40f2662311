"""What becomes of one wish, decided inside the transaction that holds the write lock."""

from sqlalchemy import Connection, Insert

from ..domain.errors import Conflict, LogDamaged
from .base import Append, Appended
from .rows import recorded_from, recorded_of
from .statements import ACT, HEAD
from .waiting import Answer, Job


def decide(connection: Connection, insert: Insert, job: Job) -> Answer:
    """Write a job's rows if they come right after the head, else find out why not.

    Raises
    ------
    LogDamaged
        Its first row could be written and a later one not, which a sound log makes impossible.
    """
    done = 0
    for row in job.rows:
        if not connection.execute(insert, row).rowcount:
            break
        done += 1
    if job.rows and done == len(job.rows):
        return Appended(recorded_of(job.wish))
    if done:
        raise LogDamaged(f"The gathering {job.wish.gathering} has entries that do not belong together.")
    return _why_not(connection, job.wish)


def _why_not(connection: Connection, wish: Append) -> Answer:
    named = {"gathering": wish.gathering, "command": wish.command}
    earlier = connection.execute(ACT, named).all()
    if earlier:
        return Appended(tuple(map(recorded_from, earlier)), fresh=False)
    head: int = connection.execute(HEAD, {"gathering": wish.gathering}).scalar_one()
    if head != wish.expected:
        return Conflict(wish.gathering, wish.expected, head)
    return Appended(())

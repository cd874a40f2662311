"""What becomes of one wish, decided inside the transaction that holds the write lock."""

from ..domain.errors import Conflict, LogDamaged
from .base import Append, Appended
from .pen import Pen
from .rows import recorded_from, recorded_of
from .waiting import Answer, Job


def decide(pen: Pen, job: Job) -> Answer:
    """Write a job's rows if they come right after the head, else find out why not.

    Raises
    ------
    LogDamaged
        Its first row could be written and a later one not, which a sound log makes impossible.
    """
    for done, row in enumerate(job.rows):
        if not pen.insert(row):
            if done:
                raise LogDamaged(f"The gathering {job.wish.gathering} has entries that do not belong together.")
            return _why_not(pen, job.wish)
    return Appended(recorded_of(job.wish)) if job.rows else _why_not(pen, job.wish)


def _why_not(pen: Pen, wish: Append) -> Answer:
    earlier = pen.act(wish.gathering, wish.command)
    if earlier:
        return Appended(tuple(map(recorded_from, earlier)), fresh=False)
    head = pen.head(wish.gathering)
    if head != wish.expected:
        return Conflict(wish.gathering, wish.expected, head)
    return Appended(())  # it wished for nothing

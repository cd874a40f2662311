"""What a pure function gave last: a hundred phones ask the same of one state."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

State = TypeVar("State")
Answer = TypeVar("Answer")


def remembered(rule: Callable[[State], Answer]) -> Callable[[State], Answer]:
    """Keep the answer for the very object asked about last; it must be a value, and so must the answer."""
    last: list[tuple[State, Answer]] = []

    @wraps(rule)
    def asked(state: State) -> Answer:
        for known, answer in last:
            if known is state:
                return answer
        answer = rule(state)
        last[:] = [(state, answer)]
        return answer

    return asked

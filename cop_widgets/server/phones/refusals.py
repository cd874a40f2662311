"""Answers that say no, and which error of ours becomes which of them."""

import math
from collections.abc import Sequence
from http import HTTPStatus

from tornado import web

from ...domain.errors import (
    CopError,
    Fault,
    InputFaults,
    LogTrouble,
    PhotosFull,
    PhotoTooLarge,
    PhotoUnreadable,
    UnknownGathering,
)
from .answers import FaultSaid, Trouble

NOT_KNOWN = "This phone is not in this gathering (any more). Please come in again."
NO_SUCH_CODE = (
    "No gathering has this code. Please look at the code on the wall once more, or ask the facilitator: it may have "
    "been renewed."
)
STEERS_NOT = "This phone does not steer the gathering (any more). The facilitator can hand it the remote."
NO_SHAPE = "This cannot be understood. Please load the page anew, then try again."
TOO_MANY = "That was too much at once. Please wait a moment, then try again."

_STATUS: dict[type[CopError], HTTPStatus] = {
    PhotoTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    PhotoUnreadable: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    PhotosFull: HTTPStatus.INSUFFICIENT_STORAGE,
}
"""Answers to other errors are 409."""


class Refusal(web.HTTPError):
    """An answer other than yes; it is made into a ``Trouble`` by the handler."""

    def __init__(self, status: HTTPStatus, trouble: Trouble, wait_s: float | None = None) -> None:
        super().__init__(int(status))
        self.trouble = trouble
        self.wait_s = None if wait_s is None else max(1, math.ceil(wait_s))


def refusal(status: HTTPStatus, code: str, text: str, wait_s: float | None = None) -> Refusal:
    """One without faults."""
    return Refusal(status, Trouble(code, text), wait_s)


def unknown_device() -> Refusal:
    """401."""
    return refusal(HTTPStatus.UNAUTHORIZED, "unknown-device", NOT_KNOWN)


def unknown_code() -> Refusal:
    """404."""
    return refusal(HTTPStatus.NOT_FOUND, UnknownGathering.code, NO_SUCH_CODE)


def steers_not() -> Refusal:
    """403."""
    return refusal(HTTPStatus.FORBIDDEN, "steers-not", STEERS_NOT)


def too_many(wait_s: float) -> Refusal:
    """429."""
    return refusal(HTTPStatus.TOO_MANY_REQUESTS, "too-many", TOO_MANY, wait_s)


def bad_input(*faults: Fault) -> Refusal:
    """400."""
    return of_error(InputFaults(faults))


def no_shape(fault: Fault) -> Refusal:
    """400 to what no page of ours sends: what is wrong with it is for programs."""
    return _faulty((fault,), NO_SHAPE)


def _faulty(faults: Sequence[Fault], text: str) -> Refusal:
    said = tuple(FaultSaid(fault.says, fault.column) for fault in faults)
    return Refusal(HTTPStatus.BAD_REQUEST, Trouble(InputFaults.code, text, said))


def of_error(error: CopError) -> Refusal:
    """The answer to an error of ours."""
    if isinstance(error, InputFaults):
        return _faulty(error.faults, error.plainly())
    if isinstance(error, UnknownGathering):
        return unknown_code()
    if isinstance(error, LogTrouble):
        return refusal(HTTPStatus.SERVICE_UNAVAILABLE, error.code, "This could not be kept just now. Please wait.", 2)
    return refusal(_STATUS.get(type(error), HTTPStatus.CONFLICT), error.code, str(error))

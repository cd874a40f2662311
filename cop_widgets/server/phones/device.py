"""Who a phone is: a secret made on the device, of which the log knows only a hash."""

import hashlib
import hmac
import re
from collections.abc import Collection
from http import HTTPStatus

import msgspec

from ...domain.rules.joining import SENT_AWAY
from ...domain.state import State
from ...live.sources import CODE_LENGTH, CODE_LETTERS, tidy_code
from .refusals import refusal, unknown_device

HEADER = "X-Cop-Device"
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}\Z")
_HARDER = 1000
_TRIES = 8


class Somebody(msgspec.Struct, frozen=True):
    """Whose device it is, and whether they are in or have left."""

    person: str
    inside: bool


def secret_in(header: str | None) -> str:
    """The device's secret: 32 bytes in base64url.

    Raises
    ------
    Refusal
        401: there is none.
    """
    if header is None or not _SECRET.match(header):
        raise unknown_device()
    return header


def device_of(secret: str) -> str:
    """What the log knows a device by."""
    return hashlib.sha256(secret.encode()).hexdigest()


def look_up(state: State, device: str) -> Somebody | None:
    """Whose device this is; ``None`` for a stranger's.

    Raises
    ------
    Refusal
        403: they have been sent away.
    """
    entry, person = state.participants.devices.get(device), state.person_of(device)
    phones = [state.participants.phones[one] for one in {entry, person} if one in state.participants.phones]
    if any(phone.shut_out for phone in phones):
        raise refusal(HTTPStatus.FORBIDDEN, "shut-out", SENT_AWAY)
    return None if person is None else Somebody(person, any(phone.is_in for phone in phones))


def personal_code(secret: str, gathering: str, number: int = 0) -> str:
    """The short code that lets a second device in; only who has the first device's secret can make it."""
    said = f"personal\n{gathering}\n{number}".encode()
    value = int.from_bytes(hmac.new(secret.encode(), said, hashlib.sha256).digest())
    letters = ""
    for _ in range(CODE_LENGTH):
        value, at = divmod(value, len(CODE_LETTERS))
        letters += CODE_LETTERS[at]
    return letters


def personal_hash(typed: str, gathering: str) -> str:
    """What the log knows a personal code by; made slowly, because there are not so many codes."""
    return hashlib.pbkdf2_hmac("sha256", tidy_code(typed).encode(), f"personal\n{gathering}".encode(), _HARDER).hex()


def fresh_personal(secret: str, gathering: str, taken: Collection[str]) -> str:
    """The hash of a personal code that nobody else has here."""
    hashes = (personal_hash(personal_code(secret, gathering, number), gathering) for number in range(_TRIES))
    return next(one for one in hashes if one not in taken)


def own_personal(secret: str, gathering: str, known: str) -> str:
    """The personal code whose hash is ``known``; empty where this device is not the one that made it."""
    codes = (personal_code(secret, gathering, number) for number in range(_TRIES if known else 0))
    return next((code for code in codes if personal_hash(code, gathering) == known), "")

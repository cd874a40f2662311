"""Who a phone is: a secret made on the device, of which the log knows only a hash."""

import hashlib
import hmac
import re
from http import HTTPStatus

import msgspec

from ...domain.rules.joining import SENT_AWAY
from ...domain.state import State
from ...live.sources import CODE_LENGTH, CODE_LETTERS, tidy_code
from .refusals import Refusal, refusal, unknown_device

HEADER = "X-Cop-Device"
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}\Z")
_HARDER = 200
_TRIES = 8


class Somebody(msgspec.Struct, frozen=True):
    """Whose device it is, whether they are in or have left, and whether they were sent away."""

    person: str
    inside: bool
    sent_away: bool = False


class Personal(msgspec.Struct, frozen=True):
    """A personal code, and what the log knows it by."""

    letters: str
    hash: str


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


def look_up(state: State, device: str, *, whoever: bool = False) -> Somebody | None:
    """Whose device this is; ``None`` for a stranger's.

    Raises
    ------
    Refusal
        403: they have been sent away (unless ``whoever`` it is may ask).
    """
    entry, person = state.participants.devices.get(device), state.person_of(device)
    phones = [state.participants.phones[one] for one in {entry, person} if one in state.participants.phones]
    sent_away = any(phone.shut_out for phone in phones)
    if sent_away and not whoever:
        raise refused_for_good()
    return None if person is None else Somebody(person, any(phone.is_in for phone in phones), sent_away)


def refused_for_good() -> Refusal:
    """What somebody who was sent away is told."""
    return refusal(HTTPStatus.FORBIDDEN, "shut-out", SENT_AWAY)


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


def known_personal(state: State, device: str) -> str:
    """The hash of the personal code of the person whose device this is; empty where there is none."""
    phone = state.participants.phones.get(state.participants.devices.get(device, ""))
    return phone.personal if phone else ""


def personal_of(secret: str, state: State) -> Personal:
    """The personal code of who has this secret: the one they have, else one that nobody else has here.

    Of a second device's secret it is not known; then there are no letters.
    """
    known = known_personal(state, device_of(secret))
    others = {phone.personal for phone in state.participants.phones.values()}
    for number in range(_TRIES):
        letters = personal_code(secret, state.code, number)
        hashed = personal_hash(letters, state.code)
        if hashed == known or (not known and hashed not in others):
            return Personal(letters, hashed)
    return Personal("", known)

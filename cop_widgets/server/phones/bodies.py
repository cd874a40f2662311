"""What was posted, as one of our shapes."""

from typing import TypeVar

import msgspec

from ...domain.errors import Fault
from .refusals import no_shape

LARGEST = 16 * 1024
"""Bytes of a body."""

Shape = TypeVar("Shape")


def read(body: bytes, shape: type[Shape]) -> Shape:
    """The shape in a body.

    Raises
    ------
    Refusal
        400: it is not this shape.
    """
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        says, _, path = str(error).partition(" - at `$")
        column = path.rstrip("`").lstrip(".") or None
        raise no_shape(Fault(says, column=column)) from None
    except (RecursionError, UnicodeDecodeError, ValueError, OverflowError):
        raise no_shape(Fault("it is no JSON of ours")) from None

"""The base of all events."""

import msgspec


class Said(msgspec.Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True, omit_defaults=True):
    """Something that has happened in a gathering."""

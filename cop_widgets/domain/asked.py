"""The base of all commands."""

import msgspec


class Asked(msgspec.Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True):
    """Something that somebody wants to happen in a gathering."""

"""Days as texts."""

from datetime import date


def is_date(text: str) -> bool:
    """Whether a text is a real ISO date."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

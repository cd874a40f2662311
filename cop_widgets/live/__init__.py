"""A gathering while it goes on: the one write path, and how everybody hears of what was written."""

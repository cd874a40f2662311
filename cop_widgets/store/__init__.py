"""Where gatherings are kept: the event log and the outcome files."""

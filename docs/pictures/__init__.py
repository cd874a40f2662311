"""The pictures of README and docs, taken from a running demo, so that they show what there is."""

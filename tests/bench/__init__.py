"""Figures: how fast and how large, each beside a baseline measured in the same run. See README.md."""

"""Deeds about agreements: beginning, proposing, accepting, freezing a version."""

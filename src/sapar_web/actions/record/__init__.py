"""Deeds about what happened in a stay."""

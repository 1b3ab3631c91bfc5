"""Deeds about stays: opening one, and coming into it."""

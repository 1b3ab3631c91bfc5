"""Deeds about oneself: change, erase, make and end tokens."""

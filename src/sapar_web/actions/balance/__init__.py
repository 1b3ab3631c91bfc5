"""Deeds around the balance: what it is computed from, and snapshots of it."""

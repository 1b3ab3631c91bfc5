"""Deeds, the only writers: each one function, one transaction, one entry of history."""

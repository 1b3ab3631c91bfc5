"""Deeds about money: what is owed, paid, released, claimed back, and what a bank says of it."""

"""Versions, their signatures and files, and what follows from them."""

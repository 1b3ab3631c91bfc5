"""Needs of all parties side by side, and what the commitments leave out of them."""

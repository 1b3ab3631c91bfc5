"""Deeds about offers: begin, write, submit, withdraw, select."""

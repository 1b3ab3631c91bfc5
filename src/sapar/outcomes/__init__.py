"""Outcomes: goals reached, ratings before and after, ties kept, use at home."""

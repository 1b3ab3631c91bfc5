"""Hosts side by side, from the facts of a dataset."""

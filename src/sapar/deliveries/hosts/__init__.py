"""Hosts side by side: what chance alone would do, and what so few guests can tell. No rank."""

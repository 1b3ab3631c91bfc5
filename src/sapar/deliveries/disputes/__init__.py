"""Disputes: whose turn it is, until when, and how they end."""

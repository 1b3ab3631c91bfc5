"""Deeds about statements of needs."""

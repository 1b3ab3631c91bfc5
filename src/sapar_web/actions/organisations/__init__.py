"""Deeds about organisations: register, change, invite, join, leave, hand over."""

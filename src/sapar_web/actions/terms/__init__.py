"""Deeds about terms of reference: draft, edit, publish, withdraw, supersede."""

"""Voices and plans of many stays, or schemes, added up."""

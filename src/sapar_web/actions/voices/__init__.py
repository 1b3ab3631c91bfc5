"""Deeds of consultation: ask somebody, say something about a draft, answer what was said."""

"""Look-ups about those who were asked: what they said, what became of it, where the gates stand."""

"""Look-ups about stays."""

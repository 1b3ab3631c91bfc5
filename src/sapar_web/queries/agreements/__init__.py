"""Look-ups about agreements."""

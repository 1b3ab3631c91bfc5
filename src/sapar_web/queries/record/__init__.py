"""Look-ups about what happened in a stay."""

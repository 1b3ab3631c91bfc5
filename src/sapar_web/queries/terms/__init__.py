"""Look-ups about terms: the typed document, its planning record, lists."""

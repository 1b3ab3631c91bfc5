"""Look-ups about offers: the typed document, its check, the comparison, lists."""

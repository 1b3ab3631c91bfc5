"""Pages of statements of needs."""

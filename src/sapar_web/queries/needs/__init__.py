"""Look-ups about statements of needs."""

"""Look-ups about organisations, their members and invitations."""

"""Look-ups about a person: memberships, tokens, all that is kept."""

"""Look-ups about the balance of schemes and stays."""

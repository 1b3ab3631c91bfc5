"""Pages of the balance of schemes and stays."""

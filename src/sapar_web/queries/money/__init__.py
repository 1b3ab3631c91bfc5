"""Look-ups about money: what is owed, paid, released, claimed back, and what waits for somebody."""

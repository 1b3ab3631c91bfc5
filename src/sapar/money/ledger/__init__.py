"""Money of a stay in double entry: what is owed and paid, by whom and for what."""

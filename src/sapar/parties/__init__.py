"""People and organisations, and how they stand to each other."""

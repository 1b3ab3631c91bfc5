"""Everyone's first page: what waits on them, and what waits on others."""

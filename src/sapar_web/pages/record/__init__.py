"""Pages of what happened in a stay."""

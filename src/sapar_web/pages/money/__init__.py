"""Pages of the money of a stay and of a scheme."""

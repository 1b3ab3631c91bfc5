"""Documents as files: read with the place of every value, written, and changed in place."""

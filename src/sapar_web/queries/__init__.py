"""Look-ups: rows in; rows and values of `sapar` out. Nothing here writes."""

"""A stay's own page: what was promised, what came of it, and what stands open."""

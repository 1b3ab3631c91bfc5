"""Facts: what every question needs, joined once, so that a question is one pass."""

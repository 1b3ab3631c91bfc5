"""How an agreement comes about: one change at a time, accepted by all whom it touches."""

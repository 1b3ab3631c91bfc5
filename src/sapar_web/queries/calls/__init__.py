"""Calls, applications and reviews, as pages and programs read them."""

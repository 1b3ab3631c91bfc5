"""Offers: what a host or contractor answers to terms of reference, and at what price."""

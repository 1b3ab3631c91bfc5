"""Offers of hosts and contractors, and the sponsor's decision."""

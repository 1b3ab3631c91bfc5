"""Versioned reference data and its loaders: countries, their groups and their aliases."""

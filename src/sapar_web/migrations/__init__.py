"""Steps by which the database came to its form."""

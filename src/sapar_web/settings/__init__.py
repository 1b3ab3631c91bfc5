"""What an installation decides: one list of names, each with its default and its meaning."""

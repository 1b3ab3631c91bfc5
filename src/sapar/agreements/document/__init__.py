"""The agreement as a typed document: what the parties of one stay promise each other."""

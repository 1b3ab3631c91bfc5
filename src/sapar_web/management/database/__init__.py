"""The embedded PostgreSQL: made, started and stopped without leave of a system administrator."""

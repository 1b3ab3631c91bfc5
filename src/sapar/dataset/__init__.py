"""The record as tidy tables: schema, reading, writing, checking."""

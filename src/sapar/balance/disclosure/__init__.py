"""Disclosure control: what may leave the hands of those who hold the record."""

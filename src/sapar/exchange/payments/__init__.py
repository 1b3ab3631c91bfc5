"""Payments from banks, CSV and camt.053, with a report of every row; and back to CSV."""

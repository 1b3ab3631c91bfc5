"""Rates of exchange as central banks publish them, by day and by month."""

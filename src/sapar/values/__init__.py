"""Small frozen values that refuse to be wrong: amount, period, party, share, measured."""

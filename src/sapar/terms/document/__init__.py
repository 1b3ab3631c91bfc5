"""Terms of reference as a typed document: what is asked of whom, at what price, by whom shaped."""

"""Terms of reference: lists, drafting, reading, publishing."""

"""Deeds about signatures: signing, declining, attesting paper, reminding; and what follows."""

"""Deeds about calls: open, apply, nominate, review, decide, appeal, hand places on."""

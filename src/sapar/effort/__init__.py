"""Effort and credit: hours by kind of work, credit by role, benefits held against them."""

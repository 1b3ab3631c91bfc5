"""Rows that follow from a signed version."""

from sapar_web.models import Commitment, DueDate, MilestoneLine, PriceLine, Version


def commitments(version: Version) -> list[Commitment]:
    """Who owes what to whom, in the order of clauses."""
    return list(Commitment.objects.filter(version=version).order_by("number"))


def due_dates(version: Version) -> list[DueDate]:
    """What falls on which day, the earliest first."""
    return list(DueDate.objects.filter(version=version).order_by("number"))


def money_lines(version: Version) -> tuple[list[PriceLine], list[MilestoneLine]]:
    """The price list at the length of the stay, and the milestones of the fee."""
    prices = PriceLine.objects.filter(version=version).order_by("number")
    milestones = MilestoneLine.objects.filter(version=version).order_by("number")
    return list(prices), list(milestones)

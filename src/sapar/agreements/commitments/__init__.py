"""What follows from a signed agreement: who owes what to whom by which day, and what is paid."""

from sapar.agreements.commitments.commitment import Commitment
from sapar.agreements.commitments.dates import AgreedDate, Occasion, dates_of
from sapar.agreements.commitments.listing import commitments_of
from sapar.agreements.commitments.milestones import PaidMilestone, milestones_of
from sapar.agreements.commitments.prices import PaidItem, PriceList, fee_of, price_items_of
from sapar.agreements.commitments.termination import Claim, Owed, owed_at

__all__ = [
    "AgreedDate",
    "Claim",
    "Commitment",
    "Occasion",
    "Owed",
    "PaidItem",
    "PaidMilestone",
    "PriceList",
    "commitments_of",
    "dates_of",
    "fee_of",
    "milestones_of",
    "owed_at",
    "price_items_of",
]

"""The words that columns of a fixed vocabulary may hold, one word for one thing."""

from sapar.values.party import Party

PARTIES = tuple(party.value for party in Party)
PURPOSES = (
    "teaching",
    "training",
    "study",
    "traineeship",
    "youth",
    "volunteering",
    "job_shadowing",
    "preparation",
    "research",
    "other",
)
SENIORITIES = ("junior", "intermediate", "senior")
ACTS = ("invited", "stated", "commented", "changed", "approved", "declined")
ANSWERS = ("acknowledged", "disputed", "unanswered")
OUTCOMES = ("granted", "denied", "charged", "pending")
LEVELS = ("individual", "institution", "national")
WAVES = ("pre", "then", "post", "followup")
WORK = ("intellectual", "administrative", "field")
DEGREES = ("lead", "equal", "support")

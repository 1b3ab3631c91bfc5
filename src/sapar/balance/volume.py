"""How much travel some stays are."""

from dataclasses import dataclass

from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Travel:
    """How much travel there was.

    Attributes:
        rows: rows of `stays`; a row may stand for several people.
        visits: people who travelled, each visit counted once.
        person_days: days abroad summed over people.
        days_per_visit: person-days for each visit whose days are known.
        within_node: share of visits whose origin and host are one node (country, institution).
    """

    rows: int
    visits: Measured
    person_days: Measured
    days_per_visit: Measured
    within_node: Measured

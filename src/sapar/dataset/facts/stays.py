"""The fact `stays`: every stay with what it counts for."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, prepared

_OWN = (
    "participant", "first_day", "last_day", "start_month", "days", "people", "person_days",
    "teaching_hours",
)  # fmt: skip


def _stays(source: Source) -> Table:
    return prepared(source).select(*KEYS, *_OWN)


STAYS = Fact(
    name="stays",
    about="A stay abroad, or several people with the same facts",
    needs=("stays",),
    uses=(),
    define=_stays,
)
"""`KEYS`, participant, first_day, last_day, start_month (of the first day where it is known),
days, people and person_days (as `reciprocity.measures.weighed` measures them), teaching_hours."""

"""The fact `answers`: how every stay was rated before, looking back, after and at home."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.outcomes.measures import READINGS, stay_answers


def _answers(source: Source) -> Table:
    told = [name for names in READINGS.values() for name in names]
    rated = stay_answers(source.tables["ratings"])
    return rated.join(keys(source), on="stay", how="inner").select(*KEYS, *told)


ANSWERS = Fact(
    name="answers",
    about="A stay with its mean ratings before, looking back on before, after and at home",
    needs=("stays", "ratings"),
    uses=(),
    define=_answers,
)
"""`KEYS`, pre, then, post over the items answered at these times, and pre_followup, then_followup,
followup over those answered at home (`sapar.outcomes.measures.stay_answers`)."""

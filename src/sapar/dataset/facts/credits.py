"""The fact `credits`: the roles in which every party of every stay is named."""

from sapar.dataset.facts.effort import BOTH
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.effort.measures import CREDITS as ROLES
from sapar.effort.measures import credits_by_party, in_both


def _credits(source: Source) -> Table:
    named = credits_by_party(source.tables["credits"], ["stay"])
    known = named.join(keys(source), on="stay", how="inner")
    worked = source.tables.get("effort", known.head(0))
    return in_both(known, worked).select(*KEYS, "party", *ROLES, *BOTH)


CREDITS = Fact(
    name="credits",
    about="A party in a stay with the roles in which it is named",
    needs=("stays", "credits"),
    uses=("effort",),
    define=_credits,
)
"""`KEYS`, party, roles by degree (lead, equal, support, without_degree), outputs (in how many it is
named), then in_both, stays, stays_in_both as in the fact `effort`, seen from the other side."""

"""The fact `access`: what came of the requests of every stay."""

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.measures import requests

OUTCOMES = ("granted", "charged", "denied", "pending", "without_outcome")


def _access(source: Source) -> Table:
    asked = requests(source.tables["access"], ["stay"])
    return keyed(asked, source).select(*KEYS, *(nw.col(name) for name in OUTCOMES))


ACCESS = Fact(
    name="access",
    about="A stay in which something was asked for",
    needs=("stays", "access"),
    uses=(),
    define=_access,
)
"""`KEYS`, then the fields of `sapar.deliveries.access.Requests`; requests without a stay are one
row without keys."""

"""The fact `contact`: how long nobody met the visitor of every stay."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.times.measures import contact_gaps
from sapar.deliveries.times.milestones import CONTACT as ITEMS


def _contact(source: Source) -> Table:
    tables = source.tables
    gaps = contact_gaps(
        tables["stays"], tables["commitments"], tables["deliveries"], ITEMS, as_of=source.as_of
    )
    return keyed(gaps, source).select(*KEYS, "contacts", "longest", "since_last")


CONTACT = Fact(
    name="contact",
    about="A stay to which contact was promised",
    needs=("stays", "commitments", "deliveries"),
    uses=(),
    define=_contact,
    sliced_by="stay",
)
"""`KEYS`, then the fields of `sapar.deliveries.times.contact.Gaps`: contacts (days with one),
longest and since_last (working days; null where a date of the stay is missing)."""

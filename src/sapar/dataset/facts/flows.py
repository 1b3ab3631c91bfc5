"""The fact `flows`: every payment with the keys and the length of its stay, and in euro."""

from sapar.dataset.facts.euro import in_euro
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed, month_of

_OWN = (
    "payer", "payer_country", "payee", "payee_country", "item", "spent_in", "amount",
    "currency", "month", "euro", "people", "person_days",
)  # fmt: skip


def _flows(source: Source) -> Table:
    dated = source.tables["flows"].with_columns(month_of("on").alias("month"))
    paid = in_euro(
        dated.select("stay", "scheme", *_OWN[:-3]), source.tables.get("rates"), "amount", "month",
        "euro",
    )  # fmt: skip
    return keyed(paid, source, ("people", "person_days")).select(*KEYS, *_OWN)


FLOWS = Fact(
    name="flows",
    about="A payment",
    needs=("stays", "flows"),
    uses=("rates",),
    define=_flows,
)
"""`KEYS` of its stay (a payment of a whole scheme has only its scheme), payer,
payer_country, payee, payee_country, item, spent_in, amount and currency as paid, month (`YYYY-MM`
of the day), euro (the amount in EUR; null without a rate), people and person_days of its stay."""

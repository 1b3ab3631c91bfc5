"""All rows of money of one stay, read in one statement: a page of many figures asks once."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from sapar_web.models import Due, MilestoneLine, Payment, RefundClaim, Release, Stay
from sapar_web.queries.money.seeing import sees

Row = TypeVar("Row", bound=models.Model)

NOTHING = Decimal(0)

KINDS: tuple[type[models.Model], ...] = (Due, MilestoneLine, Release, RefundClaim)


def _of_kind(kind: type[models.Model]) -> str:
    table = kind._meta.db_table  # noqa: SLF001 -- as Django names it
    return f"SELECT '{table}', row_to_json(x)::text FROM {table} x WHERE x.stay_id = %(stay)s"  # noqa: S608 -- likewise


PAYMENTS = """SELECT 'sapar_web_payment', row_to_json(x)::text FROM (
    SELECT p.*, b."on" AS back_on, b.text AS back_why FROM sapar_web_payment p
    LEFT JOIN sapar_web_transaction b ON b.reverses_id = p.transaction_id
    WHERE p.stay_id = %(stay)s) x"""

STATEMENT = " UNION ALL ".join((PAYMENTS, *map(_of_kind, KINDS)))
"""Each row as JSON text, so that its amounts are read as exact as they are kept."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of money of a stay, in the order in which they were made.

    Attributes:
        dues: lines of what is owed.
        milestones: of every version.
        releases: of milestones.
        claims: for refunds, each with what came back as `paid` and what did not as `left`.
        payments: each with the day and the reason it was taken back, `back_on` and `back_why`.
    """

    dues: tuple[Due, ...]
    milestones: tuple[MilestoneLine, ...]
    releases: tuple[Release, ...]
    claims: tuple[RefundClaim, ...]
    payments: tuple[Payment, ...]

    @property
    def standing(self) -> list[Payment]:
        """Payments that were not taken back."""
        return [each for each in self.payments if each.back_on is None]  # type: ignore[attr-defined]

    def seen(self, parties: Iterable[str]) -> "Sheet":
        """What whoever reads as some parties sees."""
        held = list(parties)
        return Sheet(
            tuple(each for each in self.dues if sees(held, each.payer, each.payee)),
            self.milestones,
            self.releases,
            tuple(each for each in self.claims if sees(held, each.owed_by, each.owed_to)),
            tuple(each for each in self.payments if sees(held, each.payer, each.payee)),
        )


def sheet_of(stay: Stay) -> Sheet:
    """The rows of money of a stay, in one statement."""
    found: dict[str, list[Any]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"stay": stay.pk})
        for table, text in cursor.fetchall():
            found[table].append(json.loads(text, parse_float=Decimal))
    payments = _rows(Payment, found)
    return Sheet(
        _rows(Due, found),
        _rows(MilestoneLine, found),
        _rows(Release, found),
        tuple(_settled(each, payments) for each in _rows(RefundClaim, found)),
        payments,
    )


def _rows(kind: type[Row], found: dict[str, list[Any]]) -> tuple[Row, ...]:
    told = found[kind._meta.db_table]  # noqa: SLF001 -- as Django names it
    return tuple(_row(kind, each) for each in sorted(told, key=lambda each: each["id"]))


def _row(kind: type[Row], told: dict[str, Any]) -> Row:
    fields = kind._meta.concrete_fields  # noqa: SLF001 -- as Django names it
    made = kind(**{field.attname: _value(field, told[field.attname]) for field in fields})
    if "back_on" in told:
        made.back_on = models.DateField().to_python(told["back_on"])  # type: ignore[attr-defined]
        made.back_why = told["back_why"]  # type: ignore[attr-defined]
    return made


def _value(field: Any, value: Any) -> Any:
    """A value as the model has it; JSON has days, times and keys as text."""
    if isinstance(field, ArrayField):
        return [field.base_field.to_python(each) for each in value]
    if isinstance(field, models.JSONField) or field.is_relation:
        return value
    return field.to_python(value)


def _settled(claim: RefundClaim, payments: Sequence[Payment]) -> RefundClaim:
    own = (p.arrived for p in payments if p.claim_id == claim.pk and p.back_on is None)  # type: ignore[attr-defined]
    claim.paid = sum(own, NOTHING)  # type: ignore[attr-defined]
    claim.left = max(NOTHING, claim.amount - claim.paid)  # type: ignore[attr-defined]
    return claim

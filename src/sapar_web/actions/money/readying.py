"""What money waits for, kept for everybody's first page, and told by mail when it is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from sapar_web.actions.notices import notify_members
from sapar_web.actions.stays.telling import tell, whose
from sapar_web.models import Person, Ready, ReadyKind, Role, Stay, Terms
from sapar_web.queries.money.matching import open_lines
from sapar_web.queries.money.milestones import stages
from sapar_web.queries.money.refunds import claimable
from sapar_web.queries.money.sheet import sheet_of
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that waits on a party."""

    kind: ReadyKind
    about: str
    party: str


def ready_stay(record: Record, but: Person | None = None) -> None:
    """Bring up to date what money of a stay waits for. Part of a deed, with the stay locked.

    Effects: what waits no longer goes, what newly waits is there; whoever's turn has newly come is
    told by mail.

    Args:
        record: of the stay, whole.
        but: who did it and knows.
    """
    stay, now = record.stay, dict.fromkeys(_waiting(record))
    there = {
        Thing(ReadyKind(row.kind), row.about, row.party): row.pk
        for row in Ready.objects.filter(stay=stay)
    }
    Ready.objects.filter(pk__in=[pk for thing, pk in there.items() if thing not in now]).delete()
    new = [thing for thing in now if thing not in there]
    Ready.objects.bulk_create(_row(stay, thing) for thing in new)
    parties = sorted({thing.party for thing in new})
    if parties:
        tell(stay, "money", reverse("stay_money", args=[stay.key]), parties=parties, but=but)


def ready_again(key: UUID | str, but: Person | None = None) -> None:
    """As `ready_stay`, of a stay whose money has changed. Part of a deed, with the stay locked."""
    record = record_of(Stay.objects.select_related(*BESIDE).get(key=key))
    if record is not None:
        ready_stay(record, but)


def _waiting(record: Record) -> Iterator[Thing]:
    sheet = sheet_of(record.stay)
    payers = {row.pk: row.paid_by for row in sheet.milestones}
    for stage in stages(record, sheet):
        if stage.ready:
            yield Thing(ReadyKind.RELEASE, stage.mark, "sponsor")
        # An amendment may let another pay; what was released before is owed by who owed it.
        payer = payers[stage.releases[-1].milestone_id] if stage.releases else ""
        if stage.payable and payer:
            yield Thing(ReadyKind.PAY, stage.mark, payer)
    for each in claimable(record, sheet):
        yield Thing(ReadyKind.CLAIM, each.commitment, each.owed_to)
    for claim in sheet.claims:
        if claim.left:
            yield Thing(ReadyKind.REFUND, str(claim.key), claim.owed_by)


def _row(stay: Stay, thing: Thing) -> Ready:
    told = {"kind": thing.kind, "about": thing.about, "party": thing.party}
    return Ready(stay=stay, terms_id=stay.terms_id, **told, **whose(stay, thing.party))


def ready_lines(terms: Terms, but: Person | None = None) -> None:
    """Bring up to date whether lines of statements wait. Part of a deed, with the terms locked.

    Effects: the sponsor's officers have it on their first page, or no longer; where it is new and
    none of them brought it about, they are told by mail.

    Args:
        terms: scheme.
        but: officer who did it; None where it may have been another party.
    """
    kept = Ready.objects.filter(terms=terms, stay=None, kind=ReadyKind.MATCH)
    if not open_lines(terms).exists():
        kept.delete()
        return
    told = {"about": "", "party": "sponsor", "defaults": {"organisation_id": terms.sponsor_id}}
    _kept, new = Ready.objects.get_or_create(terms=terms, stay=None, kind=ReadyKind.MATCH, **told)
    if new and but is None:
        path = reverse("scheme_lines", args=[terms.key])
        notify_members(terms.sponsor_id, [Role.OFFICER], "money", path)

from decimal import Decimal
from time import process_time
from uuid import uuid4

from django.utils import timezone

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.actions.offers.submitting import withdraw_offer
from sapar_web.models import Offer, Organisation
from sapar_web.queries.offers.documents import kept_offer, offer_document
from sapar_web.queries.offers.reports import compared, report_of, submitted


def copies(tender, many: int) -> None:
    """Submitted offers of further organisations, each with another fee."""
    first = offer_document(tender.submitted())
    organisations = Organisation.objects.bulk_create(
        Organisation(name=f"Invented {number}", country="DE") for number in range(many - 1)
    )
    rows = []
    for number, organisation in enumerate(organisations):
        key = uuid4()
        fee = first.money.fee.model_copy(update={"amount": Decimal(100 + number)})
        money = first.money.model_copy(update={"fee": fee})
        document = first.model_copy(update={"id": f"offer-{key}", "money": money})
        rows.append(
            Offer(
                key=key,
                terms=tender.terms,
                organisation=organisation,
                state="submitted",
                document=kept_offer(document),
                canonical=canonical(document).decode(),
                digest=digest_of(document).text,
                submitted_at=timezone.now(),
                created_by=tender.cast.people["receiver"],
            )
        )
    Offer.objects.bulk_create(rows)


def test_an_offer_is_held_against_its_terms(tender) -> None:
    report = report_of(tender.begun())
    assert report.terms.id == offer_document(tender.begun()).terms.id
    assert {str(each.code) for each in report.all_found} >= {"O04", "O11"}


def test_drafts_and_withdrawn_offers_are_not_compared(cast, tender) -> None:
    assert compared(tender.terms).comparison is None
    tender.begun("agent", cast.contractor)
    gone = tender.submitted("outsider", cast.stranger)
    withdraw_offer(cast.actor("outsider"), key=gone.key)
    assert submitted(tender.terms) == 0
    offer = tender.submitted()
    found = compared(tender.terms)
    assert [row.pk for row in found.rows] == [offer.pk]
    assert submitted(tender.terms) == 1


def test_rows_stand_in_the_order_of_the_comparison(cast, tender) -> None:
    tender.submitted()
    tender.submitted("outsider", cast.stranger)
    found = compared(tender.terms)
    assert [f"offer-{row.key}" for row in found.rows] == [
        report.offer.id for report in found.comparison.reports
    ]


def test_fifty_offers_are_compared_in_one_query_and_in_time(
    tender, django_assert_num_queries
) -> None:
    copies(tender, 50)
    tender.terms.refresh_from_db()
    begun = process_time()
    with django_assert_num_queries(1):
        found = compared(tender.terms)
    assert len(found.rows) == 50
    assert process_time() - begun < 3


def test_a_report_is_made_once_for_what_the_documents_say(tender) -> None:
    offer = tender.submitted()
    assert report_of(offer) is report_of(Offer.objects.select_related("terms").get(pk=offer.pk))
    assert compared(tender.terms).comparison is compared(tender.terms).comparison
    begun = tender.begun("outsider", tender.cast.stranger)
    assert report_of(begun) is not report_of(offer)

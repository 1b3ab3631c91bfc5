import pytest

from sapar.terms.checks.checking import check
from sapar_web.history.chain import first_break
from sapar_web.management.demonstration import scene
from sapar_web.models import Entry, Offer, Person, Terms
from sapar_web.queries.terms.documents import document_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("invented"),
    pytest.mark.xdist_group("demonstration"),
]


def test_the_invented_world_stands_at_each_step_of_terms() -> None:
    assert scene.is_there()
    states = dict(Terms.objects.values_list("title", "state"))
    assert states == {
        "Archive visits (invented)": "draft",
        "Laboratory visits (invented)": "published",
        "Summer visits (invented)": "published",
        "Teaching visits (invented)": "published",
    }
    offers = Offer.objects.order_by("terms__title", "organisation__name")
    assert list(offers.values_list("terms__title", "organisation__name", "state")) == [
        ("Laboratory visits (invented)", "Invented Lakeside University", "declined"),
        ("Laboratory visits (invented)", "Invented Riverside University", "selected"),
        ("Summer visits (invented)", "Invented Lakeside University", "submitted"),
        ("Summer visits (invented)", "Invented Riverside University", "submitted"),
        ("Teaching visits (invented)", "Invented Riverside University", "draft"),
    ]
    assert first_break(Entry.objects.order_by("number")) is None
    assert all("invented" in title.lower() for title in states)
    assert set(Person.objects.values_list("email", flat=True)) == {
        f"{name}@demo.example"
        for name in ("aizhan", "timur", "marat", "dana", "anna", "jonas", "mikko", "olga")
    }
    for terms in Terms.objects.exclude(state="draft"):
        assert check(document_of(terms)).clean
    gates = check(document_of(Terms.objects.get(state="draft"))).gates
    assert (gates["A02"], gates["A03"], gates["C02"]) == (False, False, True)

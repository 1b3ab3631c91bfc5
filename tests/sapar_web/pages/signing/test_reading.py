"""Tests of what pages of signing read."""

from django.test import RequestFactory
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.access.actor import actor_of
from sapar_web.pages.signing.reading import in_words, shown
from sapar_web.pages.stays.reading import agreement_or_missing


def request_of(table: Table, name: str):
    made = RequestFactory().get("/")
    made.user = table.cast.people[name]
    made._actor = actor_of(made.user)
    return made


def test_a_page_knows_the_version_that_waits_and_for_whom_one_signs(table: Table) -> None:
    for party, name in SPEAKS.items():
        request = request_of(table, name)
        context = shown(request, agreement_or_missing(request, table.key))
        assert context["latest"].version == table.version
        assert context["signs"] == [party]
        assert context["may"]["attest_paper"] == (party == "sponsor")
        assert context["binding"] is None


def test_a_version_is_read_as_its_file_has_it_but_for_the_signatures(table: Table) -> None:
    request = request_of(table, "mentor")
    told = in_words(shown(request, agreement_or_missing(request, table.key))["latest"])
    sections = {each["anchor"]: each for each in told["sections"]}
    duties = [block for each in sections["duties"]["sections"] for block in each["blocks"]]
    assert len(duties) == len(table.version.document["clauses"])
    assert "signatures" not in sections
    assert table.version.digest in {said.text for each in told["facts"] for said in each.values}

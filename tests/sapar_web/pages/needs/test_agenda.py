"""What there is to talk about, as a page shows it."""

from sapar.agreements.mismatch.finding import agenda, mismatch
from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.pages.needs.agenda import agenda_in_words


def test_an_expectation_leads_to_a_clause_about_its_commitment() -> None:
    expected = {"id": "e1", "of": "host", "item": "C05", "text": "One course."}
    needs = Needs.model_validate({"party": "participant", "expectations": [expected]})
    found = agenda(mismatch({Party.PARTICIPANT: needs}, ()))
    [item] = agenda_in_words(found, Language.ENGLISH)
    assert (item.item, item.clause, item.tone) == ("C05", "", "bad")

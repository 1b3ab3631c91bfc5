from sapar.values.wording import Language
from sapar_web.models import Offer
from sapar_web.pages.offers.kept import read_offer, told


def test_an_offer_that_cannot_be_changed_is_put_into_words_once_a_language(tender) -> None:
    tender.submitted()
    first, again = (read_offer(Offer.objects.get(), Language.ENGLISH) for _each in "12")
    other = read_offer(Offer.objects.get(), Language.KAZAKH)
    assert first["body"] is again["body"]
    assert other["body"] != first["body"]
    assert "Not held" not in first["summary"]


def test_nothing_can_be_done_in_what_is_kept_and_each_clause_is_in_it(tender) -> None:
    tender.submitted()
    offer = Offer.objects.get()
    body = read_offer(offer, Language.ENGLISH)["body"]
    answers = told(offer, Language.ENGLISH)["answers"]
    assert [f'id="answers-{each["clause"]}"' in body for each in answers] == [True] * len(answers)
    assert "<form" not in body

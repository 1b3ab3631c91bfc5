from sapar.values.wording import Language
from sapar_web.pages.offers.words import answers_in_words, prices_in_words, report_in_words
from sapar_web.queries.offers.reports import report_of


def test_a_first_draft_in_words(tender) -> None:
    offer = tender.begun()
    report, english = report_of(offer), Language.ENGLISH
    told = report_in_words(report, english)
    assert (told["met"], told["unanswered"], told["failed"], told["holds"]) == (0, 32, 0, False)
    missing = [each["price"] for each in told["findings"] if each["code"] == "O11"]
    assert missing[0] == "Fee"
    assert "Hours with the mentor" in missing
    assert len(set(missing)) == len(missing)
    answers = answers_in_words(report, english, offer)
    assert {each["verdict"] for each in answers} == {"unanswered"}
    assert all(each["mark"] for each in answers)
    prices = prices_in_words(report, english)
    assert (prices[0]["part"], prices[0]["told"]) == ("fee", "not known")
    assert {each["anchor"] for each in prices} >= {"fee", "items-mentoring"}

"""Things to talk about, in words."""

from tests.sapar.agreements.mismatch.conftest import CLAUSES, clause, goal, needs_of

from sapar.agreements.mismatch.agenda import AgendaItem, agenda
from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.mismatch.sentences import asking, headline, own_words, sentence, title
from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language

WORKED = """
Goal that nothing serves. capacity, for the country: no commitment serves it; \
named by: sponsor and sending institution.
Expectation without an answer. B10 Stipend paid in time: no clause and no offer answers it; \
expected by: participant, of the sponsor.
Weights apart. teaching, for the institution: weights lie 60 of 100 apart: sponsor 20, \
sending institution 60, host institution 0, participant 30.
Promise that nobody asked for. C05 Courses without a fee: nobody expects it, \
and it serves no goal; promised by: host institution.
""".strip().split("\n")

ENGLISH, KAZAKH, RUSSIAN = Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN


def said(item: AgendaItem, language: Language) -> str:
    return f"{title(item, language)}. {headline(item, language)}: {sentence(item, language)}."


def test_the_worked_example_in_words(example: dict[Party, Needs]) -> None:
    items = agenda(mismatch(example, CLAUSES))
    assert [said(items[place], ENGLISH) for place in (0, 2, 3, 7)] == WORKED


def test_in_kazakh_and_russian(example: dict[Party, Needs]) -> None:
    expected = agenda(mismatch(example, CLAUSES))[1]
    assert said(expected, KAZAKH).endswith(
        "күтетін тарап: жіберуші ұйым, кімнен: қабылдаушы ұйымнан."
    )
    assert said(expected, RUSSIAN).endswith(
        "кто ожидает: направляющая организация, от кого: принимающей организации."
    )


def test_own_words_stay_as_they_were_written_and_say_who_can_match_them() -> None:
    needs = needs_of(
        sponsor={"goals": [goal(None, "national", 100, text="Архив ашу")]},
        host={
            "expectations": [{"of": "sponsor", "text": "Тыныштық"}],
            "offers": [{"text": "Шай"}],
        },
    )
    items = agenda(mismatch(needs, [clause("C05", "host")]))
    assert [headline(each, ENGLISH) for each in items] == [
        "“Архив ашу”, for the country",
        "“Тыныштық”",
        "“Архив ашу”, for the country",
        "“Шай”",
        "C05 Courses without a fee",
    ]
    noted = [own_words(each, ENGLISH) is not None for each in items]
    assert noted == [True, True, False, True, False]


def test_each_kind_says_what_to_do(example: dict[Party, Needs]) -> None:
    items = agenda(mismatch(example, CLAUSES))
    assert asking(items[-1], ENGLISH) == "say whom it is for, or leave it out"

# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.terms.checks.words import optional_words, texts_of, told, vague_in
from sapar.terms.document.clauses import Clause, Remedy, RemedyKind
from sapar.values.wording import Language

EN, KK, RU = Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN


def test_a_plain_text_is_in_the_first_language_of_the_document() -> None:
    assert list(told("Кеңес", KK)) == [((), KK, "Кеңес")]
    assert list(told({EN: "a", RU: "б"}, KK)) == [(("en",), EN, "a"), (("ru",), RU, "б")]
    assert list(told(None, KK)) == []


def test_every_text_that_binds_is_looked_at() -> None:
    remedy = Remedy(kind=RemedyKind.OTHER, text="c")
    clause = Clause(id="a", title="a", text={EN: "b"}, remedy=remedy, sanction="d")
    assert [steps for steps, _language, _text in texts_of(clause, EN)] == [
        ("title",),
        ("text", "en"),
        ("remedy", "text"),
        ("sanction",),
    ]


def test_vague_words_are_told_with_their_text() -> None:
    clause = Clause(id="a", text={EN: "Adequate help, as appropriate.", RU: "Два часа."})
    assert list(vague_in(clause, EN)) == [
        (("text", "en"), "Adequate"),
        (("text", "en"), "as appropriate"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (EN, "Seminars are open\n where  possible, for a fee.", ["where  possible", "for a fee"]),
        (EN, "It is impossible to waive this.", []),
        (KK, "Семинарлар өз қалауы бойынша ашық.", ["өз қалауы бойынша"]),
        (
            RU,
            "На платной основе, по усмотрению организации.",
            ["На платной основе", "по усмотрению"],
        ),
        (RU, "Бесплатно.", []),
    ],
)
def test_words_that_leave_it_open_whether_at_all(language, text, words) -> None:
    found = optional_words(Clause(id="a", text={language: text}), EN)
    assert [word.replace("\n ", " ") for _steps, word in found] == words


def test_a_remedy_may_depend_on_what_is_possible() -> None:
    remedy = Remedy(kind=RemedyKind.OTHER, text="A refund, if possible.")
    assert list(optional_words(Clause(id="a", remedy=remedy), EN)) == []

# ruff: noqa: RUF001 -- Kazakh and Russian
import re

import pytest

from sapar.terms.prose.vague import _entries, vague_words
from sapar.values.wording import Language

EN, KK, RU = Language.ENGLISH, Language.KAZAKH, Language.RUSSIAN


def words(text: str, language: Language) -> list[str]:
    return [found.word for found in vague_words(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The host provides adequate support.", ["adequate"]),
        ("ADEQUATE support, where\nappropriate.", ["ADEQUATE", "where\nappropriate"]),
        ("Access is given as appropriate.", ["as appropriate"]),
        ("The host makes reasonable efforts.", ["reasonable efforts"]),
        ("The host uses its best endeavours.", ["best endeavours"]),
        ("The host may offer seminars.", ["may"]),
        ("Mentoring may be provided as needed.", ["may", "as needed"]),
        ("The mentor should meet the visitor.", ["should"]),
        ("Replies are sent in a timely manner.", ["in a timely manner"]),
        ("As soon as possible after arrival.", ["As soon as possible"]),
        ("Regular meetings with the mentor.", ["Regular"]),
        ("A desk, subject to availability, etc.", ["subject to availability", "etc."]),
        ("The fee is refunded at the host's discretion.", ["at the host's discretion"]),
        ("The necessary support is given.", ["necessary"]),
        (
            "The host endeavours to find a room of good quality.",
            ["endeavours to", "of good quality"],
        ),
    ],
)
def test_vague_words_in_english(text: str, expected: list[str]) -> None:
    assert words(text, EN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mentor gives at least 1 hour a week.",
        "Sources are appropriately cited.",
        "The appropriate authority issues the visa.",
        "The host makes reasonable accommodation for a disability.",
        "The host may not charge for seminars.",
        "The participant may ask for any seminar.",
        "Either party may call the mediator.",
        "The stay begins on 4 May 2027 and ends in May.",
        "May 2027 is the first month.",
        "Dismayed and maybe late: mayor, mayhem.",
        "A self-sufficient group.",
        "The host answers promptly, and within 5 working days.",
        "The mentor meets the visitor regularly, at least once a week.",
        "Registration as required by law.",
        "Should the mentor be ill, another is named within 10 days.",
        "Funds appropriated by parliament; unreasonableness; etching.",
        "The general assembly and the regular staff.",
    ],
)
def test_definite_phrases_in_english(text: str) -> None:
    assert words(text, EN) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Обеспечиваются надлежащие условия.", ["надлежащие"]),
        ("Оказывается соответствующая поддержка.", ["соответствующая"]),
        ("В разумный срок и по мере возможности.", ["разумный", "по мере возможности"]),
        ("Достаточное время; при необходимости.", ["Достаточное", "при необходимости"]),
        ("Организация может предоставить жильё.", ["может"]),
        ("Наставник своевременно отвечает.", ["своевременно"]),
        ("Приложит все усилия.", ["Приложит все усилия"]),
        ("По своему усмотрению, как правило.", ["По своему усмотрению", "как правило"]),
        ("Регулярные встречи, семинары и т. п.", ["Регулярные", "и т. п."]),
        ("Оказывает необходимую помощь.", ["необходимую"]),
        ("Адекватным образом и на должном уровне.", ["Адекватным", "на должном уровне"]),
    ],
)
def test_vague_words_in_russian(text: str, expected: list[str]) -> None:
    assert words(text, RU) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Не менее 1 часа в неделю.",
        "Копия, надлежащим образом заверенная нотариусом.",
        "Ненадлежащее исполнение обязательств; за надлежащее исполнение обязательств.",
        "Соответствующий пункт договора; документы, соответствующие условиям конкурса.",
        "Разумное приспособление для лиц с инвалидностью.",
        "Плата не может взиматься.",
        "Участник может обратиться к медиатору.",
        "Достаточно одного письма; при наличии достаточных оснований.",
        "Отвечает своевременно, не позднее 5 рабочих дней.",
        "Необходимые документы; всевозможности; поможет.",
    ],
)
def test_definite_phrases_in_russian(text: str) -> None:
    assert words(text, RU) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Қабылдаушы ұйым тиісті жағдай жасайды.", ["тиісті"]),
        ("Мүмкіндігінше жеткілікті қолдау көрсетіледі.", ["Мүмкіндігінше", "жеткілікті"]),
        ("Қажет болған жағдайда кеңес беріледі.", ["Қажет болған жағдайда"]),
        ("Орынды мерзімде жауап береді.", ["Орынды"]),
        ("Ақылға қонымды шығындар өтеледі.", ["Ақылға қонымды"]),
        ("Ұйым семинар өткізуі мүмкін.", ["мүмкін"]),
        ("Тәлімгер уақтылы жауап береді.", ["уақтылы"]),
        ("ҚОЛАЙЛЫ бөлме, кітапхана және т.б.", ["ҚОЛАЙЛЫ", "және т.б."]),
        ("Өз қалауы бойынша өткізеді.", ["Өз қалауы бойынша"]),
        ("Бос орын болған жағдайда.", ["Бос орын болған жағдайда"]),
        ("Қажетті көмек көрсетеді.", ["Қажетті"]),
        ("Аптасына тиісті кеңес береді.", ["тиісті"]),
    ],
)
def test_vague_words_in_kazakh(text: str, expected: list[str]) -> None:
    assert words(text, KK) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Аптасына кемінде 1 сағат кеңес беруге тиіс.",
        "Қатысушыға тиісті стипендия төленеді.",
        "Тиісті қаржы жылына арналған бюджет; тиісті уәкілетті орган.",
        "Тиісті түрде куәландырылған көшірме.",
        "Жұмыс орны беріледі; бос орынды жариялайды; екі орынды бөлме.",
        "Бір хат жеткілікті.",
        "Ақы алу мүмкін емес.",
        "Қатысушы кез келген семинарға қатысуы мүмкін.",
        "Қатысушыларға мүмкіндік беріледі; тиісінше.",
        "Марапатқа лайықты ғалым.",
        "Уақтылы, 5 жұмыс күнінен кешіктірмей жауап береді.",
    ],
)
def test_definite_phrases_in_kazakh(text: str) -> None:
    assert words(text, KK) == []


def test_a_word_is_where_it_stands() -> None:
    text = "Support is given,\nas appropriate."
    (found,) = vague_words(text, EN)
    assert text[found.start : found.end] == found.word == "as appropriate"


@pytest.mark.parametrize("language", Language)
def test_every_word_that_is_listed_is_found(language: Language) -> None:
    follow = {"necessary support": "", "необходимая поддержка": "", "қажетті қолдау": ""}
    tried = {
        "соответствующий": "соответствующий уровень",
        "орынды": "орынды мерзім",
        "should": "the host should",
        "endeavour": "endeavour to",
        "приложить усилия": "приложит усилия",
        "жеткілікті": "жеткілікті көмек",
    }
    missed = [
        word
        for word in (entry["word"] for entry in _entries(language)["vague"])
        if not vague_words(tried.get(word, word) + follow.get(word, " x"), language)
    ]
    assert missed == []


@pytest.mark.parametrize("language", Language)
def test_any_text_is_answered(language: Language) -> None:
    assert vague_words("", language) == ()
    assert vague_words(re.sub("", " ", "тиістімай" * 50), language) == ()

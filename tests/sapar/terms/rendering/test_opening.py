"""The title page."""

from collections.abc import Callable
from typing import Any

from sapar.terms.rendering.opening import opening
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]


def told(setting: Setting) -> dict[str, list[str]]:
    """Each fact by its name."""
    return {
        fact.label: [value.text.replace(KEPT, " ") for value in fact.values]
        for fact in opening(setting, "d" * 64).facts
    }


def test_the_title_page_says_what_and_whose_it_is(setting: Make) -> None:
    assert told(setting()) == {
        "Scheme": ["visits-2027"],
        "Runs": ["1 March 2027 to 29 February 2028"],
        "Length of a stay": ["30–92 days"],
        "Places": ["1,200"],
        "Host countries": ["DE, FR"],
        "Fields of study (ISCED-F)": ["0311, 052"],
        "Sponsor": [
            "Foundation for Visits (invented)",
            "Private; KZ; contact: visits@example.org",
        ],
        "What the sponsor wants of it": ["Ties that outlast the stay."],
        "Contractor": ["Agency for Exchange (invented)", "DE"],
        "Ownership ties of the contractor": ["none"],
        "Version": ["3 of 15 January 2027"],
        "Languages": ["English, Kazakh and Russian", "The text in English prevails"],
        "Digest (SHA-256)": ["d" * 64],
    }


def test_in_kazakh(setting: Make) -> None:
    found = told(setting(Language.KAZAKH))
    assert found["Бағдарлама мерзімі"] == ["2027 жылғы 1 наурыз – 2028 жылғы 29 ақпан"]
    assert found["Нұсқа"] == ["2027 жылғы 15 қаңтар, 3-нұсқа"]
    assert found["Тілдері"] == [
        "Ағылшын, қазақ және орыс",
        "Ағылшын тіліндегі мәтін басым күшке ие",
    ]


def test_in_russian(setting: Make) -> None:
    found = told(setting(Language.RUSSIAN))
    assert found["Срок программы"] == ["с 1 марта 2027 г. по 29 февраля 2028 г."]  # noqa: RUF001
    assert found["Языки"][1] == "Преимущественную силу имеет текст на английском языке"


def test_what_is_missing_is_told_where_it_matters(setting: Make, content: dict[str, Any]) -> None:
    scheme = {**content["scheme"], "stay": None, "places": None, "countries": [], "fields": []}
    bare = setting(
        scheme=scheme,
        sponsor={"name": "Sponsor"},
        contractor=None,
        dated=None,
        languages=["en"],
    )
    assert told(bare) == {
        "Scheme": ["visits-2027"],
        "Runs": ["1 March 2027 to 29 February 2028"],
        "Length of a stay": ["not stated"],
        "Sponsor": ["Sponsor"],
        "What the sponsor wants of it": ["not stated"],
        "Version": ["3"],
        "Languages": ["English"],
        "Digest (SHA-256)": ["d" * 64],
    }


def test_stays_of_one_length_have_one_number(setting: Make, content: dict[str, Any]) -> None:
    scheme = {**content["scheme"], "stay": {"shortest": 31, "longest": 31}}
    assert told(setting(Language.RUSSIAN, scheme=scheme))["Длительность пребывания"] == ["31 день"]

"""Aims with their indicators, who may take part, institutions by name."""

from collections.abc import Callable

from sapar.terms.rendering.outline import Facts, Line, Lines, Paragraph, Said, Section
from sapar.terms.rendering.purposes import aims, eligibility, institutions
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]


def facts(section: Section) -> list[list[tuple[str, list[str]]]]:
    """Facts of each block."""
    return [
        [(each.label, [v.text.replace(KEPT, " ") for v in each.values]) for each in block.facts]
        for block in section.blocks
        if isinstance(block, Facts)
    ]


def test_each_aim_says_how_one_will_see_it(setting: Make) -> None:
    assert facts(aims(setting())) == [
        [
            ("Aim", ["Lecturers learn a method that their department lacks."]),
            ("What it is about", ["Capacity, for the institution"]),
            (
                "Indicator",
                [
                    "Courses that use the method a year after return",
                    "Target: 2 courses; by 28 February 2029; counts what became better",
                ],
            ),
        ],
        [
            ("Aim", ["Departments stay in touch."]),
            ("What it is about", ["Networks"]),
            ("Indicator", ["not stated"]),
        ],
    ]


def test_targets_agree_with_their_numbers_in_russian(setting: Make) -> None:
    assert facts(aims(setting(Language.RUSSIAN)))[0][2][1][1] == (
        "Целевое значение: 2 курса; к 28 февраля 2029 г.; показывает, что стало лучше"  # noqa: RUF001
    )


def test_terms_without_aims_say_so(setting: Make) -> None:
    (block,) = aims(setting(aims=[])).blocks
    assert isinstance(block, Paragraph)
    assert block.said.text == "No aim is stated."


def test_who_may_take_part(setting: Make) -> None:
    section = eligibility(setting())
    assert section is not None
    line = Line(Said("Holds a post of at least half time."), "shown by: letter of the employer")
    assert section.blocks == (Lines("", (line,)),)
    assert eligibility(setting(eligibility=[])) is None


def test_a_document_that_shows_a_condition_is_named_in_the_language_of_the_reader(
    setting: Make,
) -> None:
    def detail(shown_by: object) -> str:
        section = eligibility(setting(eligibility=[{"text": "x", "shown_by": shown_by}]))
        assert section is not None
        (block,) = section.blocks
        assert isinstance(block, Lines)
        return block.lines[0].detail

    assert detail({"kk": "анықтама", "en": "a letter"}) == "shown by: a letter"
    assert detail({"kk": "анықтама"}) == "shown by: анықтама (in Kazakh)"


def test_institutions_that_are_named(setting: Make) -> None:
    section = institutions(setting(hosts=[{"name": "Host (invented)"}]))
    assert section is not None
    assert facts(section) == [
        [
            (
                "Sending institution",
                ["Steppe University (invented)", "KZ; https://ror.org/05krs5044"],
            ),
            ("Host institution", ["Host (invented)"]),
        ]
    ]
    assert institutions(setting(sending=[])) is None

"""Clauses by number, with all that they say of who owes what to whom."""

from collections.abc import Callable

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.rendering.duties import duties
from sapar.terms.rendering.outline import Duty, Paragraph, Said
from sapar.terms.rendering.setting import Setting
from sapar.values.wording import Language

Make = Callable[..., Setting]


def by_number(setting: Setting) -> dict[str, Duty]:
    """Each clause by its number."""
    return {
        block.number: block
        for section in duties(setting).sections
        for block in section.blocks
        if isinstance(block, Duty)
    }


def facts(duty: Duty) -> dict[str, list[str]]:
    """What a clause says."""
    return {fact.label: [value.text for value in fact.values] for fact in duty.facts}


def test_sections_are_those_of_the_catalogue_and_own_clauses_come_last(setting: Make) -> None:
    named = [(section.number, section.title) for section in duties(setting()).sections]
    assert named == [
        ("1", catalogue().sections["A"][Language.ENGLISH]),
        ("3", catalogue().sections["C"][Language.ENGLISH]),
        ("7", "Further duties"),
    ]


def test_a_clause_says_all_that_it_holds(setting: Make) -> None:
    mentoring = by_number(setting())["3.2"]
    assert mentoring.code == "catalogue C02"
    assert mentoring.anchor == "clause-3-2"
    assert mentoring.text == Said(catalogue().commitments["C02"].text[Language.ENGLISH])
    assert facts(mentoring) == {
        "Who owes it": ["Mentor"],
        "To whom": ["Participant"],
        "How much": ["At least 1 hour a week"],
        "By when": ["By the end of the stay"],
        "How it is shown": ["A log that both parties acknowledge"],
        "Who confirms it": ["Participant and mentor"],
        "If it is not done": ["Reduction of the price, within 21 days of being asked for"],
        "What follows for whoever owes it": ["The host names another mentor."],
        "Who answers for it to the sponsor": ["Host institution"],
        "Price items that pay for it": ["Mentoring"],
    }


def test_in_kazakh(setting: Make) -> None:
    assert facts(by_number(setting(Language.KAZAKH))["3.1"]) == {
        "Кім міндетті": ["Қабылдаушы ұйым"],
        "Кімге": ["Қатысушыға"],
        "Мерзімі": ["Келгенге дейін кемінде 14 күн бұрын"],
        "Қалай расталады": ["Тараптар қол қойған мәлімдеме; тексеруге болатын күн"],
        "Кім растайды": ["Қатысушы"],
        "Орындалмаса": [
            "Ақшаны қайтару, талап етілген күннен бастап 30 күн ішінде",
            "«Тәлімгерлік» позициясы бойынша ақы қайтарылады.",
        ],
        "Демеуші алдында кім жауап береді": ["Мердігер"],
        "Төлемі кіретін баға позициялары": ["Тәлімгерлік"],
    }


def test_what_a_duty_needs_and_lacks_is_told(setting: Make) -> None:
    absent = [fact.label for fact in by_number(setting())["7.2"].facts if fact.absent]
    assert absent == ["How it is shown", "If it is not done"]


def test_an_unknown_price_item_is_shown_by_its_name(setting: Make) -> None:
    priced = facts(by_number(setting())["7.1"])["Price items that pay for it"]
    assert priced == ["Desk, library and computing accounts", "parking"]


def test_a_clause_without_a_title_is_its_own_title_in_its_own_language(setting: Make) -> None:
    report = by_number(setting(Language.RUSSIAN))["7.2"]
    words = "The participant hands in a report of two pages."
    assert report.title == Said(words, Language.ENGLISH, "на английском языке")
    assert report.text is None


def test_terms_without_duties_say_so(setting: Make) -> None:
    section = duties(setting(clauses=[]))
    assert section.sections == ()
    assert isinstance(section.blocks[0], Paragraph)
    assert section.blocks[0].said.text == "These terms name no duties."

"""The clauses: who owes what to whom, how much, by when, how it is shown, and what if not."""

from collections.abc import Iterator

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause, Remedy
from sapar.terms.document.money import PriceItem
from sapar.terms.rendering.numbering import (
    OWN,
    SECTIONS,
    anchor_of,
    numbers_in_order,
    section_of,
)
from sapar.terms.rendering.outline import Duty, Fact, Paragraph, Said, Section, Tone
from sapar.terms.rendering.setting import Setting, present
from sapar.terms.rendering.tongue import capital
from sapar.terms.wording import (
    commitment_of,
    due_in_words,
    quantity_in_words,
    remedy_in_words,
    shown_in_words,
    text_of,
    title_of,
)


def duties(setting: Setting) -> Section:
    """All clauses, by section of the catalogue; those of one's own last."""
    numbered = list(
        zip(numbers_in_order(setting.terms.clauses), setting.terms.clauses, strict=True)
    )
    items = prices(setting)
    sections = []
    for place in range(1, OWN + 1):
        blocks = tuple(
            duty(clause, number, setting, items)
            for number, clause in numbered
            if section_of(clause) == place
        )
        if blocks:
            title = section_title(place, setting)
            sections.append(Section(f"section-{place}", title, str(place), blocks))
    title = setting.phrase("duties.title")
    none = () if sections else (Paragraph(Said(setting.phrase("duties.none")), Tone.QUIET),)
    return Section("duties", title, "", none, tuple(sections))


def section_title(place: int, setting: Setting) -> str:
    """Title of a section by its number."""
    if place == OWN:
        return setting.phrase("duties.own")
    return catalogue().sections[SECTIONS[place - 1]][setting.tongue.language]


def clause_title(clause: Clause, setting: Setting) -> Said:
    """Title of a clause: its own, the catalogue's, or the first words of its text."""
    if clause.title is not None:
        return setting.tongue.said(clause.title)
    title = setting.tongue.plain(title_of(clause, setting.tongue.language))
    if clause.text is None or commitment_of(clause) is not None:
        return title
    text = setting.tongue.said(clause.text)
    return Said(title.text, text.language, text.mark)


def duty(clause: Clause, number: str, setting: Setting, items: dict[str, PriceItem]) -> Duty:
    """One clause under its number."""
    code = setting.phrase("duties.code", code=clause.item) if clause.item else ""
    title, text = clause_title(clause, setting), _text(clause, setting)
    return Duty(
        number=number,
        anchor=anchor_of(number),
        title=title,
        code=code,
        text=None if text == title else text,
        facts=tuple(_facts(clause, setting, items)),
    )


def _text(clause: Clause, setting: Setting) -> Said | None:
    if clause.text is not None:
        return setting.tongue.said(clause.text)
    text = text_of(clause, setting.tongue.language)
    return setting.tongue.plain(text) if text else None


def _facts(clause: Clause, setting: Setting, items: dict[str, PriceItem]) -> Iterator[Fact]:
    tongue = setting.tongue
    due = due_in_words(clause.due, tongue.language) if clause.due else None
    answers = (clause.obligor,) if clause.obligor else ()
    yield from present(
        setting.fact("duties.owed_by", capital(tongue.parties(clause.owed_by)), required=True),
        setting.fact(
            "duties.owed_to", capital(tongue.parties(clause.owed_to, "addressee")), required=True
        ),
        setting.fact("duties.quantity", capital(quantity_in_words(clause, tongue.language))),
        setting.fact("duties.due", capital(due or ""), required=True),
        setting.fact(
            "duties.shown_by",
            capital(shown_in_words(clause.shown_by, tongue.language)),
            required=True,
        ),
        setting.fact("duties.verified_by", capital(tongue.parties(clause.verified_by))),
        setting.fact("duties.remedy", *_remedy(clause.remedy, setting), required=True),
        setting.fact("duties.sanction", setting.words(clause.sanction)),
        setting.fact("duties.obligor", capital(tongue.parties(answers))),
        setting.fact("duties.priced", *_priced(clause, setting, items)),
    )


def _remedy(remedy: Remedy | None, setting: Setting) -> tuple[Said | None, ...]:
    if remedy is None:
        return ()
    kind = remedy_in_words(remedy, setting.tongue.language)
    return setting.tongue.plain(capital(kind)), setting.words(remedy.text)


def prices(setting: Setting) -> dict[str, PriceItem]:
    """Price items by their identifiers."""
    money = setting.terms.money
    return {} if money is None else {item.id: item for item in money.items}


def _priced(clause: Clause, setting: Setting, items: dict[str, PriceItem]) -> list[Said]:
    """The services that pay for a clause; an item that is not there by its identifier."""
    tongue = setting.tongue
    return [
        tongue.said(items[each].service) if each in items else tongue.plain(each)
        for each in clause.priced
    ]

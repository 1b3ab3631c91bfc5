"""The comparison of needs in words, and what there is to talk about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sapar.agreements.mismatch.agenda import AgendaItem, Code
from sapar.agreements.mismatch.expectations import Unanswered
from sapar.agreements.mismatch.found import Mismatch
from sapar.agreements.mismatch.promises import Unasked
from sapar.agreements.mismatch.sentences import (
    asking,
    headline,
    own_words,
    sentence,
    subject_in_words,
    title,
)
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.terms.wording import title_of
from sapar.values.party import Party
from sapar.values.wording import Language, said
from sapar_web.pages.needs.words import party_name

TONES = {Code.UNSERVED: "bad", Code.UNANSWERED: "bad", Code.PARTED: "waiting", Code.UNASKED: ""}
"""How kinds of things to talk about are coloured; their words say it, too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party has in a row: its name, a weight, and goals with the language they are in."""

    party: str
    weight: int
    texts: list[str]
    language: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of goals as a page shows it.

    Attributes:
        subject: what the goals have in common.
        cells: party by party.
        clauses: titles of those that serve at least one.
        unserved: whether a goal of it is served by none.
    """

    subject: str
    cells: list[Cell]
    clauses: list[str]
    unserved: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to talk about as a page shows it.

    Attributes:
        key: by which it is known again.
        title: what kind of thing.
        about: in a few words.
        text: what was found.
        ask: what parties may do.
        note: that only people can match it; empty otherwise.
        tone: how its kind is coloured.
        clause: identifier of the clause that it is about; empty for none.
        item: code of the commitment that a clause for it would have; empty for none.
    """

    key: str
    title: str
    about: str
    text: str
    ask: str
    note: str
    tone: str
    clause: str
    item: str


def rows_in_words(
    found: Mismatch, language: Language, stated: Mapping[Party, Needs]
) -> list[Shown]:
    """Goals side by side."""
    return [
        Shown(
            subject_in_words(row, language),
            [
                Cell(
                    party_name(party),
                    row.weights[party],
                    [
                        said(held.goal.text, stated[party].language)
                        for held in row.held
                        if held.party is party
                    ],
                    stated[party].language.value,
                )
                for party in found.parties
            ],
            [title_of(each, language) for each in row.clauses],
            bool(row.unserved),
        )
        for row in found.goals
    ]


def agenda_in_words(items: Sequence[AgendaItem], language: Language) -> list[Item]:
    """What there is to talk about, in its order."""
    return [_item(each, language) for each in items]


def _item(each: AgendaItem, language: Language) -> Item:
    return Item(
        each.key,
        title(each, language),
        headline(each, language),
        sentence(each, language),
        asking(each, language),
        own_words(each, language) or "",
        TONES[each.code],
        *_place(each),
    )


def _place(each: AgendaItem) -> tuple[str, str]:
    """The clause that it is about, and the commitment of one that would answer it."""
    if isinstance(each.about, Unasked) and isinstance(each.about.promise, Clause):
        return each.about.promise.id, each.about.promise.item or ""
    if isinstance(each.about, Unanswered):
        return "", each.about.expectation.item or ""
    if isinstance(each.about, Unasked):
        return "", each.about.promise.item or ""
    return "", ""

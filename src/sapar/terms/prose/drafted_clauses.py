"""The clauses of a draft: one for each commitment that a passage covers, or one of its own."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.dues import due_in
from sapar.terms.prose.parties import parties_in
from sapar.terms.prose.passages import Passage
from sapar.terms.prose.proposal import Certainty, Proposal, Stance
from sapar.terms.prose.quantities import quantity_in
from sapar.terms.prose.survey import Marked, Survey
from sapar.values.language import _
from sapar.values.wording import Language

_LONGEST = 20_000
_OWN_UNITS = ("hour", "person", "percent")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A clause of the draft.

    Attributes:
        passage: that it comes from.
        content: its fields, as the document has them.
        guessed: names of fields that were guessed.
        remarks: lines to stand above it: where it comes from, and what else it may be about.
    """

    passage: Passage
    content: dict[str, Any]
    guessed: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(slots=True)
class _Names:
    """Identifiers that were given, so that each is given once."""

    given: Counter[str] = field(default_factory=Counter)

    def name(self, passage: Passage, item: str | None) -> str:
        number = "-".join(re.findall(r"[a-z0-9]+", passage.number.lower()))[:60]
        wanted = "-".join(part for part in (number, (item or "").lower()) if part) or "clause"
        self.given[wanted] += 1
        count = self.given[wanted]
        return wanted if count == 1 else self.name_again(f"{wanted}-{count}")

    def name_again(self, wanted: str) -> str:
        self.given[wanted] += 1
        return wanted if self.given[wanted] == 1 else self.name_again(f"{wanted}x")


def drafted_clauses(survey: Survey) -> Iterator[Drafted]:
    """The clauses of a draft, in the order of the document."""
    names = _Names()
    for marked in survey.passages:
        covered = [
            each
            for each in marked.proposals
            if each.stance is Stance.COVERS and each.certainty is not Certainty.POSSIBLE
        ]
        for proposal in covered:
            yield _of_catalogue(marked, proposal, names, survey.language)
        if not covered and _speaks_of_duty(marked):
            yield _own(marked, names, survey.language)


def _speaks_of_duty(marked: Marked) -> bool:
    passage = marked.passage
    return bool(marked.proposals) or bool(parties_in(passage.whole, passage.language))


def _of_catalogue(marked: Marked, proposal: Proposal, names: _Names, usual: Language) -> Drafted:
    passage = marked.passage
    commitment = catalogue().commitments[proposal.item]
    named = parties_in(proposal.sentence, passage.language)[:1]
    owing = named if set(named) & set(commitment.owed_by) else commitment.owed_by
    content = {
        "id": names.name(passage, proposal.item),
        "item": proposal.item,
        "text": _text(passage, usual),
        "owed_by": owing,
        "owed_to": tuple(each for each in commitment.owed_to if each not in owing)
        or commitment.owed_to,
    }
    content |= _numbers(proposal.sentence, passage.language, (commitment.unit,))
    remarks = (_source(passage), _reason(proposal), *_others(marked, proposal))
    return Drafted(passage, content, tuple(key for key in content if key != "text"), remarks)


def _own(marked: Marked, names: _Names, usual: Language) -> Drafted:
    passage = marked.passage
    content: dict[str, Any] = {"id": names.name(passage, None), "text": _text(passage, usual)}
    named = parties_in(passage.whole, passage.language)
    if named:
        content["owed_by"] = named[:1]
    if len(named) > 1:
        content["owed_to"] = named[1:2]
    content |= _numbers(passage.whole, passage.language, _OWN_UNITS)
    remarks = (_source(passage), *_others(marked, None))
    return Drafted(passage, content, tuple(key for key in content if key != "text"), remarks)


def _text(passage: Passage, usual: Language) -> str | dict[Language, str]:
    text = passage.whole[:_LONGEST]
    return text if passage.language is usual else {passage.language: text}


def _numbers(text: str, language: Language, units: tuple[str | None, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for unit in units:
        quantity = quantity_in(text, language, unit) if unit and not found else None
        if quantity:
            found = {"quantity": quantity.amount, "unit": quantity.unit}
            found |= {"per": quantity.per} if quantity.per else {}
    due = due_in(text, language)
    return found | ({"due": due} if due else {})


def _source(passage: Passage) -> str:
    number = f"{passage.number}, " if passage.number else ""
    return _("Source: {number}{place}").format(number=number, place=passage.place)


def _reason(proposal: Proposal) -> str:
    return _("{item} is {certainty}: {words}").format(
        item=proposal.item, certainty=proposal.certainty, words=", ".join(proposal.why)
    )


def _others(marked: Marked, taken: Proposal | None) -> Iterator[str]:
    for each in marked.proposals:
        if each is taken:
            continue
        if each.stance is Stance.OPPOSES:
            yield _("May say the opposite of {item} ({certainty}): {words}").format(
                item=each.item,
                certainty=each.certainty,
                words=each.denied_by or ", ".join(each.why),
            )
        elif taken is None:
            yield _("Possibly about {item}: {words}").format(
                item=each.item, words=", ".join(each.why)
            )

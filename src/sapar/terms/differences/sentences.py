"""Differences in words."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel

from sapar.standards.catalogue.commitment import Force
from sapar.standards.standard_file import read_facts
from sapar.terms.differences.difference import Difference, Kind
from sapar.terms.document.clauses import Clause, Due, Per, Remedy, Shown
from sapar.terms.document.terms import PlanningEntry
from sapar.terms.wording.clauses import commitment_of, title_of
from sapar.terms.wording.dues import due_in_words
from sapar.terms.wording.numbers import day, number
from sapar.terms.wording.parties import party_in_words
from sapar.terms.wording.phrases import Phrases
from sapar.terms.wording.quantities import quantity_in_words
from sapar.terms.wording.remedies import remedy_in_words, shown_in_words
from sapar.values.party import Party
from sapar.values.wording import Language, said


@cache
def difference_words() -> Mapping[str, Any]:
    """The words of differences by table and name, then by language."""
    return read_facts(resources.files("sapar.terms.differences") / "words.toml")


def sentence_of(difference: Difference, language: Language) -> str:
    """A difference in one sentence.

    Args:
        difference: of two versions.
        language: of the sentence; texts that lack it are told in another.
    """
    words = Phrases(language, difference_words())
    values = [_value(difference, each, language) for each in (difference.before, difference.after)]
    itself = difference.kind in (Kind.ADDED, Kind.REMOVED) and not all(values)
    told = words(
        f"kind.{difference.kind}_itself" if itself else f"kind.{difference.kind}",
        where=_where(difference, language),
        before=values[0],
        after=values[1],
    )
    notes = [] if difference.direction is None else [words(f"direction.{difference.direction}")]
    if difference.kind is Kind.REMOVED and _is_gate(difference.before):
        notes.append(words("direction.gate"))
    return f"{told} ({', '.join(notes)})" if notes else told


def _is_gate(part: Any) -> bool:
    commitment = commitment_of(part) if isinstance(part, Clause) else None
    return commitment is not None and commitment.force is Force.GATE


def _where(difference: Difference, language: Language) -> str:
    """The way to what differs: a clause by its identifier, fields by their names."""
    steps = [_field(each, difference.owner, language) for each in difference.steps]
    if isinstance(difference.owner, Clause):
        # Its name is the writer's own, be it that of a field.
        steps[:2] = [difference.steps[1], title_of(difference.owner, language)]
        if _is_whole(difference) and difference.kind is not Kind.MOVED:
            del steps[1]
    if isinstance(difference.owner, PlanningEntry):
        steps[1] = _entry(difference.owner, language)
    return ", ".join(steps)


def _field(name: str, part: Any, language: Language) -> str:
    """A field by its name in words; one means another thing in some parts than in most."""
    known = difference_words()["field"]
    keys = f"{type(part).__name__}_{name}", name
    key = next((each for each in keys if each in known), None)
    return name if key is None else Phrases(language, difference_words())(f"field.{key}")


def _is_whole(difference: Difference) -> bool:
    return len(difference.steps) == len(("clauses", "name"))


def _entry(entry: PlanningEntry, language: Language) -> str:
    act = Phrases(language)(f"act.{entry.act}")
    about = [] if entry.clause is None else [entry.clause]
    return ", ".join([day(entry.on, language), party_in_words(entry.party, language), act, *about])


def _value(difference: Difference, value: Any, language: Language) -> str:
    if difference.steps[-1:] == ("quantity",) and isinstance(value, Clause):
        told = quantity_in_words(value, language)
        return told or Phrases(language, difference_words())("none.none")
    return value_in_words(value, language)


def value_in_words(value: Any, language: Language) -> str:
    """A value of a document as a person says it; groups by what stands in them."""
    if value is None:
        return Phrases(language, difference_words())("none.none")
    if isinstance(value, BaseModel):
        return _group(value, language)
    if isinstance(value, tuple):
        return ", ".join(value_in_words(each, language) for each in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal | int):
        return number(Decimal(value), language)
    return day(value, language) if isinstance(value, date) else _words(value, language)


def _words(value: Any, language: Language) -> str:
    if isinstance(value, Party):
        return party_in_words(value, language)
    if isinstance(value, Shown):
        return shown_in_words([value], language)
    if isinstance(value, Per):
        return Phrases(language)(f"each.{value}")
    if isinstance(value, Language):
        return Phrases(language)(f"language.{value}")
    return said(value, language)


def _group(part: BaseModel, language: Language) -> str:
    if isinstance(part, Clause):
        return title_of(part, language)
    if isinstance(part, Due):
        return due_in_words(part, language)
    if isinstance(part, Remedy) and part.text is None:
        return remedy_in_words(part, language)
    if isinstance(part, PlanningEntry):
        return "" if part.said is None else said(part.said, language)
    told = (
        f"{_field(name, part, language)} {value_in_words(getattr(part, name), language)}"
        for name in type(part).model_fields
        if name != "id" and name in part.model_fields_set and getattr(part, name) not in (None, ())
    )
    return "; ".join(told)

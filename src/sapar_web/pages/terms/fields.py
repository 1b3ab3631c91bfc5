"""A part of the document as a form: every value with its name, its help, and what is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from sapar.standards.country_names import names_in
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.pages.country_names import NOWHERE, choices_in
from sapar_web.pages.terms.labels import HINTS, choice_of, label_of
from sapar_web.pages.terms.shapes import Group, Kind, Leaf, Rows, Shape
from sapar_web.pages.terms.taking import ROOT

LONG = frozenset({"text", "sanction", "motive", "reason", "purpose", "transfer", "owned_by"})
"""Fields that take several lines."""

COUNTRY, COUNTRIES = "country", "countries"
"""Fields that hold codes of countries."""

PARTIES = frozenset(
    {"party", "owner", "owed_by", "owed_to", "verified_by", "paid_by", "paid_to", "by", "to"}
)
"""Fields that hold parties."""

KEPT = 512
"""Lists of choices that a process keeps: each enumeration with each of its values chosen."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value, group or list of a form.

    Attributes:
        name: in what is sent.
        shape: `leaf`, `group` or `rows`.
        label: of it.
        hint: that helps.
        kind: of a value.
        value: as it stands.
        choices: value, name and whether it is chosen, where several may be.
        options: the same as HTML, where one may be.
        texts: of words: language, its name, text.
        long: whether it takes several lines.
        fields: of a group; for rows one group each.
        errors: what was expected.
        fresh: whether somebody is to write here next.
    """

    name: str
    shape: str
    label: str
    hint: str = ""
    kind: str = ""
    value: Any = ""
    choices: Sequence[tuple[str, str, bool]] = ()
    options: str = ""
    texts: Sequence[tuple[str, str, str]] = ()
    long: bool = False
    fields: Sequence["Field"] = ()
    errors: Sequence[str] = field(default=())
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """How fields of a part are shown.

    Attributes:
        language: of the reader.
        languages: of the document, the first one first.
        errors: what was expected, by name of a field.
        added: name of the list that gets one row more.
    """

    language: Language
    languages: Sequence[Language]
    errors: Mapping[str, Sequence[str]] = field(default_factory=dict)
    added: str = ""

    def of(self, shape: Shape, value: Any, label: str, name: str = ROOT) -> Field:
        """The field of a shape as it stands."""
        own = name.rpartition(".")[2]
        hint = str(HINTS.get(own, ""))
        if isinstance(shape, Rows):
            return self._rows(shape, value, label, name)
        if isinstance(shape, Group):
            fields = self._fields(shape, value, name)
            return Field(name, "group", label, hint, fields=fields, errors=self._wrong(name))
        return self._leaf(shape, value, Field(name, "leaf", label, hint, shape.kind))

    def _fields(self, shape: Group, value: Any, name: str) -> list[Field]:
        given = value if isinstance(value, Mapping) else {}
        return [
            self.of(each, given.get(own), label_of(own, self.language), f"{name}.{own}")
            for own, each in shape.fields.items()
        ]

    def _rows(self, shape: Rows, value: Any, label: str, name: str) -> Field:
        rows = list(value or ()) + ([{}] if name == self.added else [])
        groups = []
        for number, row in enumerate(rows):
            place = f"{name}.{number}"
            fresh = name == self.added and number == len(rows) - 1
            fields = self._fields(shape.row, row, place)
            wrong = self._wrong(place)
            title = f"{label} {number + 1}"
            groups.append(Field(place, "group", title, fields=fields, errors=wrong, fresh=fresh))
        return Field(name, "rows", label, fields=groups, errors=self._wrong(name))

    def _wrong(self, name: str) -> Sequence[str]:
        return self.errors.get(name, ())

    def _leaf(self, leaf: Leaf, value: Any, bare: Field) -> Field:
        own = bare.name.rpartition(".")[2]
        told: dict[str, Any] = {"long": own in LONG, "errors": self._errors(bare.name)}
        if leaf.kind is Kind.WORDS:
            told["texts"] = list(self._texts(value))
        elif leaf.choices is not None:
            several = leaf.kind is Kind.MANY
            chosen = value if isinstance(value, list) else [value or leaf.default]
            made = choices if several else options
            told["choices" if several else "options"] = made(
                leaf.choices, tuple(map(str, chosen)), self.language
            )
            told["value"] = leaf.default or ""
        elif leaf.kind is Kind.COUNTRY:
            told["options"] = country_options(str(value or ""), self.language)
        elif leaf.kind is Kind.NAMES:
            told["value"] = ", ".join(map(str, value or ()))
            if own == COUNTRIES and value:
                bare = replace(bare, hint=f"{bare.hint} {self._meant(value)}")
        else:
            told["value"] = "" if value is None else value
        return Field(bare.name, "leaf", bare.label, bare.hint, leaf.kind, **told)

    def _meant(self, codes: Sequence[Any]) -> str:
        """Codes with the countries that they are of."""
        known = names_in(self.language)
        return ", ".join(f"{code}: {known[code]}" for code in codes if code in known)

    def _errors(self, name: str) -> Sequence[str]:
        """What is wrong with a value, or with one of several in it."""
        found = [
            told
            for place, each in self.errors.items()
            if place == name or place.startswith(f"{name}.")
            for told in each
        ]
        return list(dict.fromkeys(found))

    def _texts(self, value: Any) -> Iterator[tuple[str, str, str]]:
        given = value if isinstance(value, Mapping) else {str(self.languages[0]): value or ""}
        shown = dict.fromkeys([*map(str, self.languages), *given])
        for code in shown:
            yield code, choice_of(Language(code), self.language), str(given.get(code, ""))


@lru_cache(KEPT)
def choices(
    kind: type[Enum], chosen: tuple[str, ...], language: Language
) -> tuple[tuple[str, str, bool], ...]:
    """Value, name and whether it is chosen; the chosen ones first, in their order, if several."""
    known = [(str(each.value), choice_of(each, language)) for each in kind]
    told = [(value, name, value in chosen) for value, name in known]
    if len(chosen) > 1:
        told.sort(key=lambda each: chosen.index(each[0]) if each[2] else len(chosen))
    return tuple(told)


@lru_cache(KEPT)
def options(kind: type[Enum], chosen: tuple[str, ...], language: Language) -> SafeString:
    """Choices as HTML: a form repeats the same list many times."""
    return _as_html(choices(kind, chosen, language))


@lru_cache(KEPT)
def country_options(chosen: str, language: Language) -> SafeString:
    """Countries by name, and none, as HTML; what is none of them stands first as it was typed."""
    known = choices_in(language)
    other = (
        []
        if chosen in dict(known) or not chosen
        else [(chosen, names_in(language).get(chosen, chosen))]
    )
    return _as_html((code, name, code == chosen) for code, name in (NOWHERE, *other, *known))


def _as_html(told: Iterable[tuple[str, str, bool]]) -> SafeString:
    selected = mark_safe(" selected")
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, selected if is_chosen else "", name) for value, name, is_chosen in told),
    )


def by_field(problems: Mapping[str, Sequence[str]], prefix: str) -> dict[str, list[str]]:
    """Problems by name of a field instead of by place in the document.

    Args:
        problems: by place.
        prefix: of the place that the part is at, as in `money` or `clauses.3`.
    """
    found: dict[str, list[str]] = {}
    for place, told in problems.items():
        inside = place == prefix or place.startswith(f"{prefix}.")
        found.setdefault(ROOT + place.removeprefix(prefix) if inside else "", []).extend(told)
    return found


def flat(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every value of a part with its place, for two of them side by side."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from flat(each, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        for number, each in enumerate(value):
            yield from flat(each, f"{name}.{number}" if name else str(number))
    elif value is not None:
        yield name, ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def both(yours: Any, theirs: Any, language: Language) -> list[dict[str, str]]:
    """The values in which two states of a part differ."""
    mine, other = dict(flat(yours)), dict(flat(theirs))
    return [
        {
            "place": place,
            "label": " · ".join(_step(step, language) for step in place.split(".") if step),
            "yours": _told(place, mine, language),
            "theirs": _told(place, other, language),
        }
        for place in dict.fromkeys([*other, *mine])
        if mine.get(place) != other.get(place)
    ]


def _told(place: str, values: Mapping[str, str], language: Language) -> str:
    """The value at a place; codes of countries and of parties by their names."""
    value, known = values.get(place, ""), _codes(place.rpartition(".")[2], language)
    return ", ".join(known.get(code, code) for code in value.split(", ")) if known else value


def _codes(own: str, language: Language) -> Mapping[str, str]:
    """Names of the codes that a field holds; none where it holds no such codes."""
    if own in (COUNTRY, COUNTRIES):
        return names_in(language)
    return {each.value: choice_of(each, language) for each in Party} if own in PARTIES else {}


def _step(step: str, language: Language) -> str:
    return str(int(step) + 1) if step.isdigit() else label_of(step, language)

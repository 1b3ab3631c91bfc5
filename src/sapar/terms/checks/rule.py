"""What a rule of terms of reference is, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sapar.terms.checks.texts import text_of
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.wording import Language, Words, said

Path = tuple[str | int, ...]
"""Keys and indices that lead from the whole document to one of its parts."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a document breaks a rule.

    Attributes:
        path: of the part that does; of what holds it where the part itself is missing.
        says: which of the rule's sentences tells it.
        values: what stands in the sentence: the offending value, and what it is held against.
        fills: fields of the clause that the catalogue fills in, so that nobody has to decide.
    """

    path: Path
    says: str
    values: Mapping[str, Words] = field(default_factory=dict)
    fills: tuple[str, ...] = ()


Probe = Callable[[Terms], Iterable[Place]]
"""Looks through a document for the places that break one rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that terms of reference should keep. Its texts stand in `texts`, by its code.

    Attributes:
        code: stable, as in `L03`; that of a gate is its code in the catalogue.
        severity: an error makes terms that cannot be held to or fail a gate, a warning such as are
            vague or one-sided; a note only tells.
        sources: sentences of the study (`S26`), or items of the catalogue.
        probe: finds what breaks it.
        gate: whether terms without it fail whatever anyone decides.
        waivable: whether the sponsor may choose openly not to follow it.
    """

    code: str
    severity: Severity
    sources: tuple[str, ...]
    probe: Probe
    gate: bool = False
    waivable: bool = True

    def title(self, language: Language) -> str:
        """What is wrong where it finds something, in a few words."""
        return text_of(self.code, "title", language)

    def explanation(self, language: Language) -> str:
        """Why it matters."""
        return text_of(self.code, "why", language)

    def remedy(self, language: Language) -> str:
        """How to mend it."""
        return text_of(self.code, "mend", language)

    def sentence(self, place: Place, language: Language) -> str:
        """What was found at a place."""
        values = {name: said(value, language) for name, value in place.values.items()}
        return text_of(self.code, place.says, language).format(**values)


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule and a place that breaks it.

    Attributes:
        rule: the rule.
        place: the place.
        clause: identifier of the clause that the place is in; None outside of clauses.
    """

    rule: Rule
    place: Place
    clause: str | None

    @property
    def code(self) -> str:
        """Code of the rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """Severity of the rule."""
        return self.rule.severity

    @property
    def path(self) -> Path:
        """Path of the place."""
        return self.place.path

    @property
    def fixable(self) -> bool:
        """Whether `--fix` fills it in."""
        return bool(self.place.fills)

    def message(self, language: Language) -> str:
        """What was found, with the offending value."""
        return self.rule.sentence(self.place, language)

    def suggestion(self, language: Language) -> str:
        """How to mend it."""
        return self.rule.remedy(language)

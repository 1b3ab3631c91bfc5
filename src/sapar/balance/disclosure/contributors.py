"""Who stands behind a figure, and whether they are enough for a release."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sapar.balance.disclosure.rules import Rules
from sapar.values.language import _, ngettext


@dataclass(frozen=True, slots=True)
class Contributors:
    """Whom a set of stays is about.

    Attributes:
        stays: rows.
        people: for whom the rows stand; a row that does not say counts for one.
        participants: persons with a pseudonym, each counted once; 0 where none is recorded.
        sending: institutions that sent them.
        years: years in which their stays began.
        largest: share (0 to 1) of the set's money that moved for one stay; None without money.
    """

    stays: int = 0
    people: int = 0
    participants: int = 0
    sending: int = 0
    years: int = 0
    largest: float | None = None

    @property
    def persons(self) -> int:
        """People, each once where the record can tell: two stays of one person hide nobody."""
        return min(self.people, self.participants) if self.participants else self.people

    def __add__(self, other: "Contributors") -> "Contributors":
        """Of both sets, at least so many: someone may be in both."""
        both = (self, other)
        known = [each.largest for each in both if each.largest is not None]
        return Contributors(
            stays=self.stays + other.stays,
            people=self.people + other.people,
            participants=max(self.participants, other.participants),
            sending=max(self.sending, other.sending),
            years=max(self.years, other.years),
            largest=max(known, default=None),
        )


Pair = tuple[str | None, str | None]
"""From where to where; None where it is not known."""


@dataclass(frozen=True)
class Behind:
    """Who stands behind each part of a balance.

    Attributes:
        whole: all stays of the question.
        groups: by group; None where it is not known.
        pairs: people by the two nodes of the network.
        countries: people by country of origin and host country.
        entries: people by row of the tables that count entries, by fact and column
            (`entries.SOURCES`).
        records: whom each record is about (`records.RECORDS`), of all stays and by group.
    """

    whole: Contributors
    groups: Mapping[str | None, Contributors] = field(default_factory=dict)
    pairs: Mapping[Pair, int] = field(default_factory=dict)
    countries: Mapping[Pair, int] = field(default_factory=dict)
    entries: Mapping[tuple[str, str], Mapping[str, int]] = field(default_factory=dict)
    records: Mapping[str, Mapping[str, Contributors]] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> dict[str, Contributors]:
        """The groups by a name that each has, also the one of which it is not known."""
        return {name_of(group): found for group, found in self.groups.items()}


def name_of(group: str | None) -> str:
    """The name of a group; of what is not known, one that no value has."""
    return NOT_KNOWN if group is None else group


NOT_KNOWN = "\N{EMPTY SET}"


def too_few(persons: float, rules: Rules) -> str | None:
    """Why a figure about so many people is withheld; None where it need not be.

    A figure about nobody tells of nobody.
    """
    if 0 < persons < rules.people:
        return ngettext(
            "withheld: fewer than {n} person", "withheld: fewer than {n} people", rules.people
        ).format(n=rules.people)
    return None


def too_few_for_opinions(behind: Contributors, rules: Rules) -> str | None:
    """Why what some people answered is withheld whatever their number."""
    if behind.sending < rules.sending:
        return _("withheld: fewer than {n} sending institutions").format(n=rules.sending)
    if behind.years < rules.years:
        return _("withheld: fewer than {n} intakes").format(n=rules.years)
    return None


def too_few_answered(response: float | None, rules: Rules) -> str | None:
    """Why opinions are withheld of which only a share was given."""
    if (response or 0.0) < rules.response:
        return _("withheld: fewer than {share} of those asked answered").format(
            share=_percent(rules.response)
        )
    return None


def dominated(behind: Contributors, rules: Rules) -> str | None:
    """Why money is withheld that is nearly all of one stay."""
    if behind.largest is not None and behind.largest > rules.dominance:
        return _("withheld: one stay makes more than {share} of the money").format(
            share=_percent(rules.dominance)
        )
    return None


def _percent(share: float) -> str:
    return f"{100 * share:.0f}\N{NO-BREAK SPACE}%"

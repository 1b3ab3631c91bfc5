"""Parts of a document with their paths, and which side a party is on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sapar.standards.catalogue.commitment import Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.checks.rule import Path
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.wording.parties import parties_in_words
from sapar.values.party import Party
from sapar.values.wording import Language

HOSTS: Final = frozenset({Party.HOST, Party.MENTOR})
"""The host, and the mentor who acts for it."""

PROVIDERS: Final = HOSTS | {Party.CONTRACTOR}
"""Who is paid to receive a visitor."""


def numbered(terms: Terms) -> Iterator[tuple[Path, Clause]]:
    """Each clause with its path."""
    for place, clause in enumerate(terms.clauses):
        yield ("clauses", place), clause


def citing(terms: Terms) -> Mapping[str, Sequence[tuple[Path, Clause]]]:
    """The clauses that cite each item of the catalogue."""
    found: dict[str, list[tuple[Path, Clause]]] = defaultdict(list)
    for path, clause in numbered(terms):
        if clause.item is not None:
            found[clause.item].append((path, clause))
    return found


def commitment_of(clause: Clause) -> Commitment | None:
    """The commitment that a clause cites; None for a clause of one's own, or an unknown code."""
    return None if clause.item is None else catalogue().commitments.get(clause.item)


def sides(parties: Iterable[Party]) -> frozenset[Party]:
    """The parties, a mentor taken for the host."""
    return frozenset(Party.HOST if each is Party.MENTOR else each for each in parties)


def named(parties: Iterable[Party]) -> dict[Language, str]:
    """Parties in words, in each language, in the order of `Party`."""
    listed = sorted(set(parties), key=list(Party).index)
    return {language: parties_in_words(listed, language) for language in Language}


def enforceable(clause: Clause) -> bool:
    """Whether somebody can be held to a clause.

    It says who owes it, and how that is shown or what follows if it is not done.
    """
    consequence = clause.remedy is not None or clause.sanction is not None
    return bool(clause.owed_by) and (consequence or bool(clause.shown_by))

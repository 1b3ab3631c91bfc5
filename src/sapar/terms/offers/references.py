"""Whether an offer is about these terms, and names only clauses that they have."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.asked import is_asked
from sapar.terms.offers.document import Offer
from sapar.terms.offers.found import Code, Found, Values, error, note, warning


def references(terms: Terms, offer: Offer) -> Iterator[Found]:
    """What an offer names wrongly.

    Args:
        terms: that it is held against.
        offer: in which answers and items name clauses.
    """
    yield from _terms(terms, offer)
    yield from _clauses(terms, offer)
    yield from _items(terms, offer)


def _terms(terms: Terms, offer: Offer) -> Iterator[Found]:
    named = offer.terms
    if named.id != terms.id:
        yield error(Code.OTHER_TERMS, values=_pair(terms.id, named.id))
    elif named.version != terms.version:
        yield error(Code.OTHER_VERSION, values=_pair(f"v{terms.version}", f"v{named.version}"))
    elif named.digest is None:
        yield warning(Code.NO_DIGEST)
    elif named.digest != (digest := str(digest_of(terms))):
        yield error(Code.OTHER_VERSION, values=_pair(digest[:12], named.digest[:12]))


def _pair(asked: str, offered: str) -> Values:
    return {"asked": asked, "offered": offered}


def _clauses(terms: Terms, offer: Offer) -> Iterator[Found]:
    clauses = {clause.id: clause for clause in terms.clauses}
    spelled = Spelling(list(clauses))
    for name, count in sorted(Counter(answer.clause for answer in offer.answers).items()):
        if name not in clauses:
            yield error(Code.NO_SUCH_CLAUSE, name, values=spelled.near(name))
        elif not is_asked(clauses[name], offer.offerer.role):
            yield note(Code.NOT_THEIRS, name)
        if count > 1 and not (name in clauses and is_asked(clauses[name], offer.offerer.role)):
            yield error(Code.ANSWERED_TWICE, name)


def _items(terms: Terms, offer: Offer) -> Iterator[Found]:
    clauses = [clause.id for clause in terms.clauses]
    items = offer.money.items if offer.money else ()
    known, spelled = set(clauses), Spelling(clauses)
    for item in sorted(items, key=lambda each: each.id):
        for name in sorted(set(item.clauses) - known):
            yield error(Code.NO_SUCH_CLAUSE, name, item.id, spelled.near(name))


_SUGGESTED = 20
"""Of so many names the one that was meant is looked for; a file may hold thousands."""


class Spelling:
    """Names that there are, to find the one that somebody meant.

    Args:
        names: that there are.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._left = _SUGGESTED

    def near(self, name: str) -> Values:
        """The name that is spelled most alike, as the value `near`; nothing if none is."""
        self._left -= 1
        found = get_close_matches(name, self._names, 1) if self._left >= 0 else []
        return {"near": found[0]} if found else {}

"""Which parties of a stay a text names."""

from collections.abc import Mapping
from functools import cache

from sapar.terms.prose.phrases import phrase_file
from sapar.terms.prose.stems import words_of
from sapar.values.party import Party
from sapar.values.wording import Language


def parties_in(text: str, language: Language) -> tuple[Party, ...]:
    """The parties that a text names, in order, each once.

    >>> [str(each) for each in parties_in("The host names a mentor.", Language.ENGLISH)]
    ['host', 'mentor']
    """
    begun = _begun(language)
    named = (
        party
        for word in words_of(text)
        for party, beginnings in begun.items()
        if word.startswith(beginnings)
    )
    return tuple(dict.fromkeys(named))


@cache
def _begun(language: Language) -> Mapping[Party, tuple[str, ...]]:
    lists: Mapping[str, str] = phrase_file()["words"][language]
    return {party: tuple(lists[party].split("|")) for party in Party if party in lists}

"""What follows where a duty is not done, and how it is shown that it was, in words."""

from collections.abc import Sequence

from sapar.terms.document.clauses import Remedy, Shown
from sapar.terms.wording.phrases import Phrases
from sapar.values.wording import Language


def remedy_in_words(remedy: Remedy, language: Language) -> str:
    """The kind of a remedy and its time; not its own words.

    >>> from sapar.terms.document.clauses import RemedyKind
    >>> remedy_in_words(Remedy(kind=RemedyKind.REFUND, within=30), Language.ENGLISH)
    'refund, within 30 days of being asked for'
    """
    phrases = Phrases(language)
    kind = phrases(f"remedy.{remedy.kind}")
    if remedy.within is None:
        return kind
    return f"{kind}, {phrases.counted('days_of_request', remedy.within)}"


def shown_in_words(shown: Sequence[Shown], language: Language) -> str:
    """How a duty is shown; empty where nothing says it.

    >>> shown_in_words([Shown.DATED], Language.RUSSIAN)
    'дата, которую можно проверить'
    """
    return "; ".join(Phrases(language)(f"shown.{each}") for each in shown)

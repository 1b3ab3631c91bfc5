"""By when a clause is due, in words."""

from sapar.terms.document.clauses import Due, Side
from sapar.terms.wording.numbers import day, percent
from sapar.terms.wording.phrases import Phrases
from sapar.values.wording import Language


def due_in_words(due: Due, language: Language) -> str:
    """By when, as part of a sentence.

    >>> from sapar.terms.document.clauses import Moment
    >>> due_in_words(Due(days=14, side=Side.BEFORE, moment=Moment.ARRIVAL), Language.ENGLISH)
    'at least 14 days before arrival'
    """
    phrases = Phrases(language)
    if due.on is not None:
        return phrases("due.on", day=day(due.on, language))
    if due.days is not None:
        return _counted(due, due.days, phrases)
    return _within_stay(due, phrases)


def _counted(due: Due, days: int, phrases: Phrases) -> str:
    before = due.side is Side.BEFORE
    if days == 0:
        return phrases(f"{'no_later_than' if before else 'on_the_day'}.{due.moment}")
    if before:
        counted = phrases.counted("working_day" if due.working else "day", days)
        return phrases("due.before", days=counted, moment=phrases(f"before.{due.moment}"))
    within = phrases.counted("within_working_days" if due.working else "within_days", days)
    return phrases("due.after", within=within, moment=phrases(f"after.{due.moment}"))


def _within_stay(due: Due, phrases: Phrases) -> str:
    assert due.latest is not None  # noqa: S101 -- the document holds one of the three ways
    if due.latest == 1 and not due.earliest:
        return phrases("due.end")
    latest = percent(due.latest, phrases.language)
    if due.earliest is None:
        return phrases("due.latest", latest=latest)
    earliest = percent(due.earliest, phrases.language)
    return phrases("due.between", earliest=earliest, latest=latest)

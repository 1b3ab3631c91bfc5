"""Things to talk about, said in the reader's language."""

from collections.abc import Mapping

from sapar.agreements.mismatch.agenda import AgendaItem, Code
from sapar.agreements.mismatch.expectations import Unanswered
from sapar.agreements.mismatch.promises import Unasked
from sapar.agreements.mismatch.rows import Row
from sapar.agreements.mismatch.wording import phrases
from sapar.agreements.needs.document import Expectation, Offering
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.wording import parties_in_words, party_in_words, title_of
from sapar.values.party import Party
from sapar.values.wording import Language, said


def subject_in_words(row: Row, language: Language) -> str:
    """What goals of a row are about and whom they are for, or their own words."""
    phrase = phrases(language)
    subject = row.subject
    level = phrase(f"level.{subject.level}")
    if subject.kind is not None:
        return f"{phrase(f'aim.{subject.kind}')}, {level}"
    words = phrase("report.goal_text", text=said(row.held[0].goal.text, language))
    return f"{words}, {level}"


def promise_in_words(promise: Expectation | Offering | Clause, language: Language) -> str:
    """What is expected or promised: code and title of the commitment, or the writer's words."""
    if isinstance(promise, Clause):
        return f"{promise.item or ''} {title_of(promise, language)}".strip()
    commitment = catalogue().commitments.get(promise.item or "")
    if commitment is not None:
        return f"{commitment.id} {commitment.title[language]}"
    return phrases(language)("report.goal_text", text=said(promise.text, language))


def headline(item: AgendaItem, language: Language) -> str:
    """What a thing to talk about is about, in a few words."""
    if isinstance(item.about, Row):
        return subject_in_words(item.about, language)
    told = item.about
    promise = told.expectation if isinstance(told, Unanswered) else told.promise
    return promise_in_words(promise, language)


def title(item: AgendaItem, language: Language) -> str:
    """What kind of thing it is."""
    return phrases(language)(f"title.{item.code}")


def sentence(item: AgendaItem, language: Language) -> str:
    """What was found, and of whom."""
    return phrases(language)(f"text.{item.code}", **_values(item, language))


def asking(item: AgendaItem, language: Language) -> str:
    """What parties may do about it."""
    return phrases(language)(f"ask.{item.code}")


def own_words(item: AgendaItem, language: Language) -> str | None:
    """That only people can match it, where that is so."""
    about = item.about
    if item.code is Code.PARTED:
        return None
    own = about.subject.kind is None if isinstance(about, Row) else about.in_own_words
    return phrases(language)("own.words") if own else None


def _values(item: AgendaItem, language: Language) -> Mapping[str, str]:
    about = item.about
    if isinstance(about, Row):
        weights = ", ".join(_weighed(party, about, language) for party in about.weights)
        parties = parties_in_words(item.parties, language)
        return {"parties": parties, "range": str(about.range), "weights": weights}
    if isinstance(about, Unasked):
        return {"by": parties_in_words(about.by, language)}
    of = party_in_words(about.expectation.of, language, "from")
    return {"party": party_in_words(about.party, language), "of": of}


def _weighed(party: Party, row: Row, language: Language) -> str:
    name = party_in_words(party, language)
    return phrases(language)("report.weighed", party=name, weight=row.weights[party])

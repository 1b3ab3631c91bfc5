"""A first draft of an offer: every clause unanswered, every price without an amount."""

import json
from collections.abc import Iterator

from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.document.money import Money
from sapar.terms.document.terms import Terms
from sapar.terms.offers.asked import asked_of, is_gate
from sapar.terms.offers.document import FORMAT, Role
from sapar.terms.offers.wording import phrases
from sapar.terms.wording import due_in_words, quantity_in_words, title_of
from sapar.values.wording import Language, Words


def draft_offer(terms: Terms, role: Role, language: Language, name: str | None = None) -> str:
    """An offer as YAML text that can be read as it is, with comments for whoever fills it in.

    Args:
        terms: that it is to answer.
        role: of whoever makes the offer; it settles which clauses are there to answer.
        language: of the comments.
        name: of whoever makes it; a place for it where None.
    """
    said = phrases(language)
    lines = [
        f"# {said('draft.head')}",
        f"format: {FORMAT}",
        f"id: {_identifier(terms)}",
        "version: 1",
        "terms:",
        f"  id: {terms.id}",
        f"  version: {terms.version}",
        f"  digest: {digest_of(terms)}",
        "offerer:",
        f"  name: {_quoted(name or said('draft.name'))}",
        f"  role: {role}",
        "",
        *_answers(terms, role, language),
        *(_money(terms.money, language) if terms.money else ()),
        f"# {said('draft.mentors')}",
        "mentors: []",
        "",
        f"# {said('draft.further')}",
    ]
    return "\n".join(lines) + "\n"


def _identifier(terms: Terms) -> str:
    return f"offer-{terms.id}"[:80]


def _answers(terms: Terms, role: Role, language: Language) -> Iterator[str]:
    clauses = asked_of(terms, role)
    yield f"# {phrases(language)('draft.answers')}"
    yield "answers:" if clauses else "answers: []"
    for clause in clauses:
        yield f"  # {_line(' '.join(_about(clause, language)))}"
        yield f"  - clause: {_quoted(clause.id)}"
        yield "    answer:"
    yield ""


def _about(clause: Clause, language: Language) -> Iterator[str]:
    said = phrases(language)
    yield f"{title_of(clause, language)}." + (f" ({clause.item})" if clause.item else "")
    asked = [quantity_in_words(clause, language)]
    asked += [due_in_words(clause.due, language)] if clause.due else []
    if any(asked):
        yield said("draft.asked", asked="; ".join(each for each in asked if each))
    if is_gate(clause):
        yield said("draft.gate")


def _money(money: Money, language: Language) -> Iterator[str]:
    said = phrases(language)
    yield "money:"
    yield f"  currency: {money.currency}"
    if money.fee:
        yield f"  # {said('draft.fee')}"
        yield from ("  fee:", "    amount:", f"    per: {money.fee.per}")
    yield f"  # {said('draft.items')}"
    yield "  items:" if money.items else "  items: []"
    for item in money.items:
        yield f"    - id: {_quoted(item.id)}"
        yield f"      service: {_words(item.service)}"
        yield f"      clauses: [{', '.join(map(_quoted, item.clauses))}]"
        yield from ("      amount:", f"      per: {item.per}")
        for name in ("paid_by", "paid_to"):
            if party := getattr(item, name):
                yield f"      {name}: {party}"
    yield ""


def _words(words: Words) -> str:
    if isinstance(words, str):
        return _quoted(words)
    return "{" + ", ".join(f"{each}: {_quoted(text)}" for each, text in words.items()) + "}"


def _quoted(text: str) -> str:
    """A text as YAML in double quotes, which are those of JSON; codes of terminals written out."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in plain)


def _line(text: str) -> str:
    """A text on one line of a comment, without what does not print."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())

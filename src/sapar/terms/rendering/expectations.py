"""The page in plain words: what each party may expect of the others, and what it owes them."""

from collections.abc import Iterator, Sequence

from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Fee, Money
from sapar.terms.rendering.duties import clause_title
from sapar.terms.rendering.numbering import anchor_of, numbers_in_order, place_of
from sapar.terms.rendering.outline import Line, Lines, Paragraph, Said, Section
from sapar.terms.rendering.setting import Setting
from sapar.terms.rendering.tongue import capital
from sapar.terms.wording import due_in_words, quantity_in_words
from sapar.values.party import Party

ALWAYS = (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
"""Parties of every stay: that nothing is promised to one of them is worth a line."""

ORDER = (
    *(Party.SPONSOR, Party.SENDING, Party.HOST),
    *(Party.CONTRACTOR, Party.PARTICIPANT, Party.MENTOR, Party.THIRD),
)


def expectations(setting: Setting) -> Section:
    """A section for each party that the terms name, and for the four of every stay."""
    owed = list(_owed(setting))
    sections = tuple(
        _of_party(party, owed, setting)
        for party in ORDER
        if party in ALWAYS or any(party in (*each.by, *each.to) for each in owed)
    )
    intro = Paragraph(Said(setting.phrase("plain.intro")))
    return Section("plain", setting.phrase("plain.title"), "", (intro,), sections)


class Owed:
    """What some parties owe others, in a few words.

    Attributes:
        by: who owes it.
        to: to whom.
        said: what.
        details: how much and by when.
        reference: number of the clause.
        target: its anchor.
    """

    __slots__ = ("by", "details", "reference", "said", "target", "to")

    def __init__(
        self,
        by: Sequence[Party],
        to: Sequence[Party],
        said: Said,
        details: Sequence[str],
        place: tuple[str, str],
    ) -> None:
        self.by, self.to, self.said, self.details = by, to, said, details
        self.reference, self.target = place

    def line(self, others: str) -> Line:
        """The line of it, with who is at its other end."""
        return Line(
            self.said,
            "; ".join(part for part in (*self.details, others) if part),
            self.reference,
            self.target,
        )


def _owed(setting: Setting) -> Iterator[Owed]:
    if setting.terms.money is not None:
        yield from _of_money(setting.terms.money, setting)
    clauses = setting.terms.clauses
    numbered = zip(numbers_in_order(clauses), clauses, strict=True)
    for number, clause in sorted(numbered, key=lambda pair: place_of(pair[0])):
        yield _of_clause(number, clause, setting)


def _of_clause(number: str, clause: Clause, setting: Setting) -> Owed:
    details = [quantity_in_words(clause, setting.tongue.language)]
    if clause.due is not None:
        details.append(due_in_words(clause.due, setting.tongue.language))
    place = number, anchor_of(number)
    return Owed(clause.owed_by, clause.owed_to, clause_title(clause, setting), details, place)


def _of_money(money: Money, setting: Setting) -> Iterator[Owed]:
    place = setting.phrase("plain.money"), "money"
    if money.fee is not None:
        yield _of_fee(money.fee, money.currency, setting, place)
    if money.stipend is not None:
        said = Said(setting.phrase("plain.stipend"))
        details = [setting.price(money.stipend.amount, money.currency, money.stipend.per)]
        yield Owed((Party.SPONSOR,), (Party.PARTICIPANT,), said, details, place)


def _of_fee(fee: Fee, currency: str, setting: Setting, place: tuple[str, str]) -> Owed:
    details = []
    if fee.amount is not None:
        details = [setting.price(fee.amount, currency, fee.per)]
    by, to = ((each,) if each else () for each in (fee.paid_by, fee.paid_to))
    return Owed(by, to, Said(setting.phrase("plain.fee")), details, place)


def _of_party(party: Party, owed: Sequence[Owed], setting: Setting) -> Section:
    owes = [each.line(_others(each.to, party, "to", setting)) for each in owed if party in each.by]
    expects = [
        each.line(_others(each.by, party, "from", setting)) for each in owed if party in each.to
    ]
    title = capital(setting.phrase(f"party.{party}"))
    blocks = _list("plain.owes", owes, setting), _list("plain.expects", expects, setting)
    return Section(f"plain-{party}", title, "", blocks)


def _list(title: str, lines: Sequence[Line], setting: Setting) -> Lines:
    return Lines(setting.phrase(title), tuple(lines), setting.phrase("plain.nothing"))


def _others(parties: Sequence[Party], own: Party, way: str, setting: Setting) -> str:
    """Who is at the other end, without the party itself."""
    others = [each for each in parties if each is not own]
    if not others:
        return ""
    return setting.phrase(f"plain.{way}", parties=setting.tongue.parties(others, way))

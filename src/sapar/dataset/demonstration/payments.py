"""The invented payments of a stay: the sponsor pays most; little of it reaches the home side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sapar.dataset.demonstration.chance import Chance
from sapar.dataset.demonstration.parameters import MoneyRules, Parameters, Place
from sapar.dataset.demonstration.rates import EURO, paid
from sapar.dataset.demonstration.stays import Stay
from sapar.values.party import Party

SPONSOR_BUDGET = "invented budget of the sponsor"
OWN_FUNDS = "own funds"
AHEAD = timedelta(days=14)
"""Fees, tickets and visas are paid before a stay begins."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment, its price in euros whatever it is paid in.

    Attributes:
        spent_in: country where it was spent; None where nobody knows.
        payee_country: only of a third party, whose country does not follow from the stay.
    """

    payer: Party
    payee: Party
    item: str
    euros: Decimal
    on: date
    spent_in: str | None
    currency: str = EURO
    payee_country: str | None = None


def flows(stay: Stay, parameters: Parameters, chance: Chance) -> list[dict[str, object]]:
    """The rows of the table `flows` for one stay; each is of at least one cent."""
    bill = Bill(stay, parameters, chance)
    return [
        bill.row(number, payment)
        for number, payment in enumerate(bill.payments(), start=1)
        if payment.euros
    ]


class Bill:
    """What is paid for one stay."""

    def __init__(self, stay: Stay, parameters: Parameters, chance: Chance) -> None:
        self._stay = stay
        self._parameters = parameters
        self._rules: MoneyRules = parameters.money
        self._chance = chance
        self._host: Place = parameters.places[stay.host_country]
        self._ahead = stay.first_day - AHEAD

    def payments(self) -> Iterator[Payment]:
        """All payments; a stay that goes back has neither fee nor charge."""
        if not self._stay.back:
            yield from self._fees()
        yield from self._living()
        yield from self._travel()
        yield from self._home()
        if self._stay.number == self._rules.special_needs_stay:
            yield self._special_needs()

    def row(self, number: int, payment: Payment) -> dict[str, object]:
        """A payment as a row of the table `flows`."""
        stay, scheme = self._stay, self._parameters.scheme
        own = payment.payer is not Party.SPONSOR
        return {
            "flow": f"{stay.stay}-{number:02}",
            "scheme": scheme.scheme,
            "stay": stay.stay,
            "payer": payment.payer.value,
            "payer_country": self._country(payment.payer),
            "payee": payment.payee.value,
            "payee_country": payment.payee_country or self._country(payment.payee),
            "item": payment.item,
            "amount": paid(payment.euros, payment.currency, payment.on, self._parameters.rates),
            "currency": payment.currency,
            "on": payment.on,
            "spent_in": payment.spent_in,
            "origin": OWN_FUNDS if own else SPONSOR_BUDGET,
        }

    def _country(self, party: Party) -> str | None:
        stay = self._stay
        return {
            Party.SPONSOR: self._parameters.scheme.country,
            Party.HOST: stay.host_country,
            Party.CONTRACTOR: stay.host_country,
            Party.SENDING: stay.origin_country,
            Party.PARTICIPANT: stay.origin_country,
        }.get(party)

    def _price(self, level: Decimal) -> Decimal:
        """A price for the whole row near its level, risen since the first year, in cents."""
        since = self._stay.first_day.year - self._parameters.scheme.first_day.year
        risen = level * (1 + self._rules.yearly_rise) ** since * self._stay.travellers
        return self._chance.around(risen, self._rules.spread).quantize(Decimal("0.01"))

    def _fees(self) -> Iterator[Payment]:
        months = max(Decimal(self._stay.length) / 30, Decimal("0.5"))
        fee = self._price(self._host.fee_month * months)
        bought = self._fee_items(fee)
        yield from (self._to_host(Party.SPONSOR, *each) for each in bought.items())
        if self._stay.contractor:
            margin = (fee * self._rules.margin).quantize(Decimal("0.01"))
            yield self._here(Party.SPONSOR, Party.CONTRACTOR, "contractor_margin", margin)
        if self._chance.happens(self._rules.charge):
            yield self._charge("course" if "course" in bought else "charge")

    def _fee_items(self, fee: Decimal) -> dict[str, Decimal]:
        """What a fee buys, and under `fee` the part of it that is not itemised."""
        if not self._chance.happens(self._rules.itemised):
            return {"fee": fee}
        items = {
            item: (fee * percent / 100).quantize(Decimal("0.01"))
            for item, percent in self._rules.fee_items.items()
        }
        return items | {"fee": fee - sum(items.values())}

    def _charge(self, item: str) -> Payment:
        """What the participant pays at the host's door: twice, if the fee buys the item too."""
        price = self._price(self._rules.charge_price)
        midway = self._stay.first_day + timedelta(days=self._stay.length // 2)
        return self._to_host(Party.PARTICIPANT, item, price, midway)

    def _living(self) -> Iterator[Payment]:
        rules, stay = self._rules, self._stay
        stipend = self._price(self._host.living_day * stay.length)
        at_home = self._chance.happens(rules.stipend_in_home_currency)
        yield self._here(
            Party.SPONSOR,
            Party.PARTICIPANT,
            "stipend",
            stipend,
            currency=rules.home_currency if at_home else EURO,
        )
        for payer, share in ((Party.SPONSOR, rules.housing), (Party.HOST, rules.host_support)):
            if self._chance.happens(share):
                rent = self._price(rules.housing_day * stay.length)
                yield self._here(payer, Party.PARTICIPANT, "housing", rent)

    def _travel(self) -> Iterator[Payment]:
        rules, home = self._rules, self._stay.origin_country
        bought_in = home if self._chance.happens(rules.travel_known) else None
        yield Payment(
            Party.SPONSOR,
            Party.THIRD,
            "travel",
            self._price(rules.travel_price),
            self._ahead,
            bought_in,
            rules.home_currency,
            bought_in,
        )
        if self._chance.happens(rules.visa):
            host = self._stay.host_country
            price = self._price(rules.visa_price)
            yield Payment(
                Party.PARTICIPANT, Party.THIRD, "visa", price, self._ahead, host, EURO, host
            )

    def _home(self) -> Iterator[Payment]:
        """Replacement teaching: somebody takes over the classes of a lecturer who is away."""
        rules, stay = self._rules, self._stay
        if self._chance.happens(rules.replacement):
            yield Payment(
                Party.SPONSOR,
                Party.SENDING,
                "organisational_support",
                self._price(rules.replacement_day * stay.length),
                stay.first_day,
                stay.origin_country,
                rules.home_currency,
            )

    def _special_needs(self) -> Payment:
        price = self._price(self._rules.special_needs_price)
        return self._here(Party.SPONSOR, Party.PARTICIPANT, "special_needs", price)

    def _to_host(self, payer: Party, item: str, euros: Decimal, on: date | None = None) -> Payment:
        place = self._stay.host_country
        return Payment(
            payer, Party.HOST, item, euros, on or self._ahead, place, self._host.currency
        )

    def _here(
        self, payer: Party, payee: Party, item: str, euros: Decimal, currency: str = EURO
    ) -> Payment:
        """A payment that is spent in the country of the stay."""
        place = self._stay.host_country
        return Payment(payer, payee, item, euros, self._stay.first_day, place, currency)

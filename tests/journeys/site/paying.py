"""The money of a stay: milestones, payments, a bank's file, a refund."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, expect
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.weeks import Weeks

FIRST, REVIEW, LAST = (
    "Agreement signed, mentor named",
    "Review in the middle of the stay",
    "Record of the work acknowledged",
)
"""Milestones of the model terms."""


@dataclass(frozen=True, slots=True)
class Booked:
    """A line of a bank's statement: day of the stay, signed amount, other side and reference."""

    day: int
    amount: str
    name: str
    reference: str


def milestone(one: Somebody, name: str) -> Locator:
    """The card of a milestone on the page of a stay's money."""
    return one.page.locator("li.card").filter(has=one.page.get_by_role("heading", name=name))


def release(weeks: Weeks, name: str) -> str:
    """From the first page of the sponsor to the release; the reference of its payment."""
    officer = weeks.turn("officer")
    officer.follow("Release it")
    expect(milestone(officer, name)).to_contain_text("may be released")
    officer.look()
    milestone(officer, name).get_by_role("button", name="Release").click()
    officer.sees("The milestone is released.")
    officer.look()
    return milestone(officer, name).locator("code").inner_text()


def pay_release(weeks: Weeks, amount: str) -> None:
    """Pay what was released, and record it: the form knows all of it."""
    officer = weeks.turn("officer")
    officer.follow("Pay and record it")
    officer.follow("Record its payment")
    expect(officer.page.get_by_label("Amount", exact=True)).to_have_value(amount)
    officer.page.locator("[name=spent_in]").select_option("DE")
    officer.look()
    officer.press("Record")
    officer.sees("The payment is recorded.")


def pay_a_charge(weeks: Weeks, amount: str) -> None:
    """The visitor records what was paid at the door."""
    visitor = weeks.page("lecturer", "money/")
    visitor.look()
    visitor.follow("Record a payment")
    for name, value in {"payer": "participant", "payee": "host", "item": "charge"}.items():
        visitor.page.locator(f"[name={name}]").select_option(value)
    visitor.fill("Amount", amount)
    visitor.page.locator("[name=spent_in]").select_option("DE")
    visitor.look()
    visitor.press("Record")
    visitor.sees("The payment is recorded.", "Charges at the door", "promised or paid for before")
    visitor.look()


def held_back(weeks: Weeks, name: str, *reasons: str) -> None:
    """A milestone that may not be paid says what it waits for."""
    officer = weeks.page("officer", "money/")
    card = milestone(officer, name)
    for words in ("held back", "It waits for:", *reasons):
        expect(card).to_contain_text(words)
    expect(card.get_by_role("button")).to_have_count(0)
    officer.look()


def claim_back(weeks: Weeks, amount: str) -> None:
    """The sponsor claims what was paid for hours that a mediator found not given."""
    officer = weeks.turn("officer")
    officer.follow("Claim it")
    officer.sees(f"€{amount} may be claimed back: host institution → sponsor.")
    officer.look()
    officer.page.get_by_role("button", name="Claim the refund").click()
    officer.sees("The refund is claimed.", f"€{amount}")
    officer.look()


def pay_back(weeks: Weeks, amount: str) -> None:
    """The host pays it back, and records it."""
    host = weeks.turn("receiver")
    host.follow("Pay and record it")
    host.follow("Record the refund")
    expect(host.page.get_by_label("Amount", exact=True)).to_have_value(amount)
    host.page.locator("[name=spent_in]").select_option("KZ")
    host.look()
    host.press("Record")
    host.sees("The payment is recorded.", "refunded")
    host.look()


def read_the_bank(weeks: Weeks, lines: Sequence[Booked]) -> None:
    """The sponsor reads the file of its bank."""
    officer = weeks.turn("officer")
    officer.open(f"/terms/{weeks.stay.terms.key}/money/")
    officer.look()
    officer.follow("Read a bank statement")
    officer.page.get_by_label("Statement of the bank").set_input_files(
        {"name": "account.csv", "mimeType": "text/csv", "buffer": statement(weeks, lines)}
    )
    officer.look()
    officer.press("Read the file")
    officer.sees("Lines kept")
    expect(officer.page.locator("dt:text-is('Lines kept') + dd")).to_have_text(str(len(lines)))
    officer.look()


def statement(weeks: Weeks, lines: Sequence[Booked]) -> bytes:
    """The file as a bank hands it out."""
    rows = ["Date;Amount;Currency;Name;Reference"]
    rows += [
        f"{weeks.on(each.day).isoformat()};{each.amount};EUR;{each.name};{each.reference}"
        for each in lines
    ]
    return "\n".join(rows).encode()


def match(weeks: Weeks, aside: str, why: str) -> None:
    """Say of each line what it is; of the one that fits nothing, why it is set aside."""
    officer = weeks.turn("officer")
    officer.follow("Match them")
    officer.look()
    cards = officer.page.locator("ul.cards > li.card")
    for left in range(cards.count(), 1, -1):
        proposed = cards.filter(has=officer.page.locator("form.row")).first
        proposed.get_by_role("button", name="It is this").first.click()
        expect(cards).to_have_count(left - 1)
    expect(cards).to_contain_text([aside])
    officer.sees("Nothing that is owed fits it.")
    officer.fill("Nothing of this scheme, because", why)
    officer.page.get_by_role("button", name="Set aside").click()
    officer.sees("No line waits.")
    officer.look()

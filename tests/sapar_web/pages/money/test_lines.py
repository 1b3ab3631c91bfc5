"""Tests of the page on which lines of statements are matched."""

from typing import Any

from django.urls import reverse
from tests.sapar_web.paying import Purse

from sapar_web.actions.money.importing import import_statement
from sapar_web.models import BankLine, Match
from sapar_web.models.offer import today


def read(purse: Purse, *amounts: str) -> list[BankLine]:
    rows = "".join(f"{today().isoformat()},{each},EUR,Somebody,\n" for each in amounts)
    text = "Booking date,Amount,Currency,Counterparty,Reference\n" + rows
    given = {"terms": purse.stay.terms.key, "name": "s.csv", "content": text.encode()}
    import_statement(purse.actor("sponsor"), **given)
    return list(BankLine.objects.order_by("pk"))


def decide(purse: Purse, line: BankLine, **sent: str) -> str:
    path = reverse("scheme_line", args=[purse.stay.terms.key, line.key])
    client = purse.lived.cast.client("officer")
    return str(client.post(path, sent, follow=True).content.decode())


def test_a_line_is_matched_as_proposed_or_set_aside(purse: Purse) -> None:
    made = purse.pay()
    first, second = read(purse, "-1080", "-3")
    path = reverse("scheme_lines", args=[purse.stay.terms.key])
    told = purse.lived.cast.client("officer").get(path).content.decode()
    assert "recorded already" in told
    assert "Nothing that is owed fits it." in told
    assert "The line is matched." in decide(purse, first, target=f"payment:{made.key}")
    assert "This field is required." in decide(purse, second, reason="")
    assert "It is set aside." in decide(purse, second, reason="Stamps")
    assert Match.objects.count() == 2
    told = purse.lived.cast.client("officer").get(path).content.decode()
    assert "No line waits." in told


def test_long_lists_go_by_key(purse: Purse) -> None:
    read(purse, *(f"-{n}" for n in range(1, 23)))
    path = reverse("scheme_lines", args=[purse.stay.terms.key])
    client = purse.lived.cast.client("officer")
    first = client.get(path).content.decode()
    assert "\N{MINUS SIGN}€20<" in first.replace(" <", "<")
    assert "\N{MINUS SIGN}€21" not in first
    later = client.get(path, {"after": BankLine.objects.order_by("pk")[19].pk}).content.decode()
    assert "\N{MINUS SIGN}€21" in later
    assert client.get(path, {"after": "9" * 30}).status_code == 200


def test_as_many_queries_for_three_lines_as_for_one(
    purse: Purse, django_assert_max_num_queries: Any
) -> None:
    path = reverse("scheme_lines", args=[purse.stay.terms.key])
    client, counted = purse.lived.cast.client("officer"), []
    purse.pay()
    for amounts in (["-1080"], ["-1080.00", "-7", "-1080.0"]):
        read(purse, *amounts)
        with django_assert_max_num_queries(12) as found:
            client.get(path)
        counted.append(len(found))
    assert counted[0] == counted[1]

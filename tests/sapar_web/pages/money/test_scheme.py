"""Tests of the pages of a scheme's money."""

from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.sapar_web.paying import Purse
from tests.sapar_web.recording import another

from sapar_web.models import BankStatement, Rate
from sapar_web.pages.money.scheme import TOLD

CSV = "Booking date,Amount,Currency,Counterparty\n2026-11-02,-20,EUR,Post\nsoon,-5,EUR,Post\n"


def get(purse: Purse, page: str, *more: Any, name: str = "officer") -> Any:
    path = reverse(page, args=[purse.stay.terms.key, *more])
    return purse.lived.cast.client(name).get(path)


def send(purse: Purse, page: str, content: bytes, name: str = "s.csv") -> Any:
    path = reverse(page, args=[purse.stay.terms.key])
    file = SimpleUploadedFile(name, content)
    return purse.lived.cast.client("officer").post(path, {"file": file, "currency": ""})


def test_the_budget_and_the_stays_of_a_scheme_are_shown(purse: Purse) -> None:
    purse.pay()
    told = get(purse, "scheme_money").content.decode()
    assert "€1,080" in told
    assert purse.stay.title in told
    assert "Read a bank statement" in told
    assert (
        "Read a bank statement" not in get(purse, "scheme_money", name="observer").content.decode()
    )


def test_others_find_nothing(purse: Purse) -> None:
    for name in ("receiver", "lecturer", "outsider"):
        assert get(purse, "scheme_money", name=name).status_code == 404


def test_a_statement_is_read_and_told_line_by_line(purse: Purse) -> None:
    response = send(purse, "scheme_statement_new", CSV.encode())
    statement = BankStatement.objects.get()
    assert response["Location"].endswith(f"/statements/{statement.key}/")
    told = get(purse, "scheme_statement", statement.key).content.decode()
    assert "line 3: A day was expected" in told
    again = send(purse, "scheme_statement_new", CSV.encode())
    assert again.status_code == 422
    assert "this file was read on" in again.content.decode()
    assert "Lines of bank statements wait" in get(purse, "scheme_money").content.decode()


def test_a_file_of_many_odd_lines_is_told_in_part(purse: Purse) -> None:
    send(purse, "scheme_statement_new", (CSV + "soon,-5,EUR,Post\n" * TOLD).encode())
    told = get(purse, "scheme_statement", BankStatement.objects.get().key).content.decode()
    assert f"<dd>{TOLD + 1}</dd>" in told
    assert told.count("A day was expected") == TOLD


def test_no_name_of_a_file_or_a_bank_is_more_than_text(purse: Purse) -> None:
    text = CSV.replace("Post\ns", '"<script>alert(1)</script>"\ns').encode()
    send(purse, "scheme_statement_new", text, "<b>s.csv")
    told = get(purse, "scheme_lines").content.decode()
    assert "<script>alert" not in told
    assert "&lt;script&gt;alert(1)" in told


def test_rates_are_read(purse: Purse) -> None:
    response = send(purse, "scheme_rates", b"Date,USD,\n2026-11-02,1.0832,\n")
    assert response.status_code == 302
    assert Rate.objects.get().per_euro == Decimal("1.0832")
    assert send(purse, "scheme_rates", b"words").status_code == 422
    assert "The last rate that is there is of" in get(purse, "scheme_rates").content.decode()


def test_as_many_queries_for_three_stays_as_for_one(
    purse: Purse, django_assert_max_num_queries: Any
) -> None:
    counted = []
    path = reverse("scheme_money", args=[purse.stay.terms.key])
    client = purse.lived.cast.client("officer")
    for _time in range(2):
        purse.pay()
        with django_assert_max_num_queries(12) as found:
            client.get(path)
        counted.append(len(found))
        another(purse.stay)
        another(purse.stay)
    assert counted[0] == counted[1]

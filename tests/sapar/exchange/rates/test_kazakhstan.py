from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.exchange.rates.daily import DayRate, RefusedRate
from sapar.exchange.rates.kazakhstan import read_kazakhstan
from sapar.values.unusable import UnusableError


def item(title: str, price: str, quantity: str = "1", more: str = "") -> str:
    return (
        f"<item><fullname>X</fullname><title>{title}</title><description>{price}</description>"
        f"<quant>{quantity}</quant><index>UP</index><change>+1.2</change>{more}</item>"
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rates.xml"


def test_only_the_euro_is_taken_and_others_are_counted(path: Path) -> None:
    items = item("USD", "459.13") + item("EUR", "495.81") + item("UZS", "37.93", "1000")
    path.write_text(f"<rates><date>05.09.2027</date>{items}</rates>", encoding="utf-8")
    found = read_kazakhstan(path)
    assert found.rates == (DayRate("KZT", date(2027, 9, 5), Decimal("495.81")),)
    assert (found.layout, found.absent, found.refused) == ("kazakhstan", 2, ())


def test_a_feed_says_the_day_of_each_item(path: Path) -> None:
    items = item("EUR", "495,81", more="<pubDate>05.09.2027</pubDate>")
    items += item("EUR", "4960", "10", more="<pubDate>06.09.27</pubDate>")
    path.write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    assert read_kazakhstan(path).rates == (
        DayRate("KZT", date(2027, 9, 5), Decimal("495.81")),
        DayRate("KZT", date(2027, 9, 6), Decimal("496.000000")),
    )


def test_what_cannot_be_used_is_told_item_by_item(path: Path) -> None:
    items = item("EUR", "much") + item("EUR", "495", more="<pubDate>soon</pubDate>")
    path.write_text(f"<rates><date>05.09.2027</date>{items}</rates>", encoding="utf-8")
    found = read_kazakhstan(path)
    assert found.rates == ()
    assert found.refused == (
        RefusedRate("item 1", "not-a-rate", "much"),
        RefusedRate("item 2", "not-a-day", "soon"),
    )


@pytest.mark.parametrize(
    "content",
    [
        "Date,USD\n",
        "<rates><date>05.09.2027</date></rates>",
        "<other><item><title>EUR</title></item></other>",
        '<!DOCTYPE rates [<!ENTITY a "x">]><rates><item><title>&a;</title></item></rates>',
    ],
)
def test_another_file_is_refused(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        read_kazakhstan(path)
    assert refused.value.finding.code == "rates-unknown"


def test_a_file_beyond_the_bound_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sapar.exchange.rates.kazakhstan.MOST_BYTES", 3)
    path.write_text("<rates/>", encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        read_kazakhstan(path)
    assert refused.value.finding.code == "rates-too-large"

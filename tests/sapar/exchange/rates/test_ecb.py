import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.exchange.rates.daily import DayRate, RefusedRate, monthly
from sapar.exchange.rates.ecb import read_ecb
from sapar.values.unusable import UnusableError

INVENTED = """Date,USD,JPY,BGN,
2027-03-02,1.10,160.5,N/A,
2027-03-01,1.20,160.7,N/A,
2027-02-26,1.15,,1.9558,
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rates.csv"
    path.write_text(INVENTED, encoding="utf-8")
    return path


def test_each_cell_is_a_rate_or_says_that_there_is_none(path: Path) -> None:
    found = read_ecb(path)
    assert (found.layout, len(found.rates), found.absent, found.refused) == ("ecb", 6, 3, ())
    assert found.rates[0] == DayRate("BGN", date(2027, 2, 26), Decimal("1.9558"))
    assert ("USD", "2027-03", Decimal("1.150000")) in monthly(found.rates)


def test_the_archive_is_read_as_the_file_in_it(path: Path, tmp_path: Path) -> None:
    archive = tmp_path / "rates.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.write(path, "eurofxref-hist.csv")
    assert read_ecb(archive).rates == read_ecb(path).rates


def test_what_cannot_be_used_is_told_by_line_and_column(path: Path) -> None:
    path.write_text(
        "Date,USD,JPY,\n01.03.2027,1.1,160,\n2027-03-01,1,1,160,\n2027-03-02,x,-3,\n"
        "2027-03-03,1.1,160,\n2027-03-03,1.2,160,\n\n",
        encoding="utf-8",
    )
    found = read_ecb(path)
    assert found.refused == (
        RefusedRate("line 2", "not-a-day", "01.03.2027"),
        RefusedRate("line 4, column USD", "not-a-rate", "x"),
        RefusedRate("line 4, column JPY", "not-a-rate", "-3"),
        RefusedRate("line 5, column USD", "rate-twice", "USD 1.1"),
        RefusedRate("line 6, column USD", "rate-twice", "USD 1.2"),
    )
    assert DayRate("JPY", date(2027, 3, 3), Decimal(160)) in found.rates


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Day,USD\n2027-03-01,1\n", "rates-unknown"),
        (b"Date,dollars\n2027-03-01,1\n", "rates-unknown"),
        (b"PK\x03\x04 cut", "file-unreadable"),
    ],
)
def test_another_file_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UnusableError) as refused:
        read_ecb(tmp_path / "x")
    assert refused.value.finding.code == code


def test_an_archive_of_two_tables_or_one_that_swells_is_refused(tmp_path: Path) -> None:
    two, bomb = tmp_path / "two.zip", tmp_path / "bomb.zip"
    with zipfile.ZipFile(two, "w") as file:
        file.writestr("a.csv", INVENTED)
        file.writestr("b.csv", INVENTED)
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.csv", b"\0" * (80 << 20))
    for archive, code in ((two, "rates-unknown"), (bomb, "archive-swells")):
        with pytest.raises(UnusableError) as refused:
            read_ecb(archive)
        assert refused.value.finding.code == code


def test_a_file_beyond_the_bound_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sapar.exchange.rates.ecb.MOST_BYTES", 10)
    with pytest.raises(UnusableError) as refused:
        read_ecb(path)
    assert refused.value.finding.code == "rates-too-large"


def test_the_published_file_is_read_whole(shared_data: Path) -> None:
    found = read_ecb(shared_data / "fx" / "eurofxref-hist.zip")
    assert found.refused == ()
    usd = [each for each in found.rates if each.currency == "USD"]
    assert (usd[0].on, usd[-1].on) == (date(1999, 1, 4), date(2026, 10, 30))
    assert usd[-1].per_euro == Decimal("1.1172")
    assert max(each.on for each in found.rates if each.currency == "LVL") == date(2013, 12, 31)
    assert not [each for each in found.rates if each.currency == "KZT"]
    assert not [each for each in usd if each.on.weekday() > 4]

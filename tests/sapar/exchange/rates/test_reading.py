from pathlib import Path

from sapar.exchange.rates.reading import read_rates


def test_the_bank_is_told_by_the_form_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("Date,USD,\n2027-03-01,1.1,\n", encoding="utf-8")
    item = "<item><title>EUR</title><description>500</description><quant>1</quant></item>"
    (tmp_path / "b").write_text(f"<rates><date>05.09.2027</date>{item}</rates>", encoding="utf-8")
    assert [read_rates(tmp_path / name).layout for name in "ab"] == ["ecb", "kazakhstan"]

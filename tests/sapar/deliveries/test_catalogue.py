import re

from sapar.deliveries.catalogue import TITLES, item_label


def test_a_code_is_shown_with_what_it_stands_for() -> None:
    assert item_label("C02") == "C02 Mentoring"


def test_own_words_stay_as_they_are() -> None:
    assert item_label("data access") == "data access"


def test_codes_run_from_a01_to_f05() -> None:
    assert all(re.fullmatch(r"[A-F]\d\d", code) for code in TITLES)
    assert list(TITLES) == sorted(TITLES)
    assert len(TITLES) == 13 + 11 + 13 + 10 + 8 + 5

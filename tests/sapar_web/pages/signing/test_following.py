"""Tests of what follows, in words."""

from decimal import Decimal

from tests.sapar_web.signing import Table

from sapar.values.wording import Language
from sapar_web.pages.signing.following import (
    followed,
    how_much,
    in_language,
    parties_in_words,
    price_of,
    shown_following,
    titles_of,
)


def test_rows_are_told_with_titles_parties_and_prices(table: Table) -> None:
    table.sign_all()
    told = followed(table.version)
    titles = titles_of(table.version, Language.ENGLISH)
    assert [row["what"] for row in told["commitments"]] == list(titles.values())
    assert told["dates"][0]["on"] <= told["dates"][-1]["on"]
    assert {row["what"] for row in told["dates"]} >= {"The stay begins", "The stay ends"}
    assert len(told["milestones"]) == len(table.version.document["money"]["milestones"])


def test_what_follows_is_put_into_words_once(table: Table, django_assert_num_queries) -> None:
    table.sign_all()
    first = shown_following(table.version)
    with django_assert_num_queries(0):
        assert shown_following(table.version) is first
    assert "<caption>Commitments</caption>" in first


def test_numbers_parties_and_words() -> None:
    assert how_much(Decimal("8.571429"), "hour", Language.ENGLISH) == "8.57 hours"
    assert how_much(Decimal("30.000000"), "hour", Language.ENGLISH) == "30 hours"
    assert how_much(None, "", Language.ENGLISH) == ""
    assert price_of(None, "EUR", Language.ENGLISH) == ""
    assert parties_in_words(["host", "third"]) == "host institution, others"
    assert in_language({"kk": "Сапар", "ru": "Поездка"}, Language.RUSSIAN) == "Поездка"
    assert in_language({"kk": "Сапар"}, Language.ENGLISH) == "Сапар"
    assert in_language(None, Language.ENGLISH) == ""

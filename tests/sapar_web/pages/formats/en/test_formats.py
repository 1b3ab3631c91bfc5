from datetime import UTC, date, datetime

from django.utils import translation
from django.utils.formats import date_format

from sapar.terms.wording.numbers import KEPT, day
from sapar.values.wording import Language


def test_a_day_is_written_as_in_documents() -> None:
    on = date(2026, 11, 4)
    with translation.override("en"):
        assert date_format(on) == day(on, Language.ENGLISH)


def test_a_moment_has_its_hour_of_twenty_four() -> None:
    at = datetime(2026, 3, 2, 15, 5, tzinfo=UTC)
    with translation.override("en"):
        shown = date_format(at, "DATETIME_FORMAT")
        assert date_format(at, "TIME_FORMAT") == "15:05"
    assert shown == f"2{KEPT}March 2026, 15:05"

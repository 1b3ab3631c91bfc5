"""Days in Russian."""

from datetime import UTC, date, datetime

from django.utils import translation
from django.utils.formats import date_format, localize


def test_a_day_ends_a_sentence_without_a_second_full_stop() -> None:
    with translation.override("ru"):
        assert date_format(date(2026, 12, 11)) == "11 декабря 2026 года"
        shown = date_format(datetime(2026, 3, 2, 15, 5, tzinfo=UTC), "DATETIME_FORMAT")
    assert shown == "2 марта 2026 года, 15:05"


def test_a_number_is_written_as_elsewhere_in_russian() -> None:
    with translation.override("ru"):
        assert localize(1234.5, use_l10n=True) == "1234,5"

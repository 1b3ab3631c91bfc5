from datetime import UTC, date, datetime

from django.template.defaultfilters import date as written
from django.utils import translation
from django.utils.formats import date_format, localize


def test_a_day_is_written_as_in_kazakh_documents() -> None:
    with translation.override("kk"):
        assert date_format(date(2026, 11, 27)) == "2026 жылғы 27 қараша"
        assert written(date(2027, 3, 3), "SHORT_DATE_FORMAT") == "03.03.2027"


def test_a_moment_has_its_hour_of_twenty_four() -> None:
    with translation.override("kk"):
        shown = date_format(datetime(2026, 3, 2, 15, 5, tzinfo=UTC), "DATETIME_FORMAT")
    assert shown == "2026 жылғы 2 наурыз, 15:05"


def test_a_number_has_a_comma_and_spaces() -> None:
    with translation.override("kk"):
        assert localize(1234.5, use_l10n=True) == "1234,5"
        assert localize(date(2026, 1, 5)) == "2026 жылғы 5 қаңтар"

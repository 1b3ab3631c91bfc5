from datetime import date

from django.utils import translation

from sapar.terms.wording.numbers import KEPT
from sapar_web.pages.days import day_in_words


def test_a_day_is_told_in_the_language_of_the_page_each_time() -> None:
    on = date(2026, 11, 4)
    told = []
    for code in ("en", "kk", "ru", "en"):
        with translation.override(code):
            told.append(day_in_words(on).replace(KEPT, " "))
    assert told == ["4 November 2026", "2026 жылғы 4 қараша", "4 ноября 2026 года", told[0]]

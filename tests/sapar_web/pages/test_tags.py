"""Tags and filters that every template has."""

from datetime import UTC, date, datetime

from django.template import engines

from sapar.terms.wording.numbers import KEPT

STATE = "{% state word kind %}|{% state word %}"


def test_a_state_is_told_in_a_word_with_its_colour() -> None:
    shown = engines["django"].from_string(STATE).render({"word": "kept", "kind": "good"})
    assert shown == '<span class="state good">kept</span>|<span class="state">kept</span>'


def test_what_people_wrote_is_shown_as_text_and_not_as_markup() -> None:
    shown = engines["django"].from_string(STATE).render({"word": "<b>", "kind": '"><b>'})
    assert "<b>" not in shown


def test_a_day_is_told_in_words_and_that_of_a_moment_is_the_one_at_the_site() -> None:
    late = datetime(2026, 11, 4, 22, tzinfo=UTC)
    told = {"day": date(2026, 11, 4), "moment": late, "none": None}
    shown = engines["django"].from_string("{{ day|day }}|{{ moment|day }}|{{ none|day }}")
    assert shown.render(told).replace(KEPT, " ") == "4 November 2026|5 November 2026|"

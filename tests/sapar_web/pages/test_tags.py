"""Tags that every template has."""

from django.template import engines

STATE = "{% state word kind %}|{% state word %}"


def test_a_state_is_told_in_a_word_with_its_colour() -> None:
    shown = engines["django"].from_string(STATE).render({"word": "kept", "kind": "good"})
    assert shown == '<span class="state good">kept</span>|<span class="state">kept</span>'


def test_what_people_wrote_is_shown_as_text_and_not_as_markup() -> None:
    shown = engines["django"].from_string(STATE).render({"word": "<b>", "kind": '"><b>'})
    assert "<b>" not in shown

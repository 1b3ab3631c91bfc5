import re

import pytest
from jinja2 import UndefinedError

from sapar.balance.templates import pages, render_page
from sapar.charts.fitting import NARROW
from sapar.values.measured import Measured

HALF = Measured.of(0.5, low=0.25, high=0.75, n=4, coverage=1.0, method="95 % Wilson interval")


def written(source: str, **values: object) -> str:
    return pages().from_string(source).render(**values)


KEPT = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ each | figure('ratio') }}", "0.500 [0.250, 0.750]"),
        ("{{ each | span('ratio') }}", "95\N{NO-BREAK SPACE}% interval 0.250 to 0.750"),
        ("{{ [each] | ends }}", "95\N{NO-BREAK SPACE}% interval"),
        ("{{ each | method }}", f"95{KEPT}% Wilson interval; n{KEPT}4, coverage 100.0{KEPT}%"),
        ("{{ 'KZ' | place }}", "Kazakhstan"),
        ("{{ 'host' | party }}", "the host institution"),
        ("{{ 12 | amount('EUR') }}", "12.00 EUR"),
    ],
)
def test_figures_are_written_as_everywhere(source: str, text: str) -> None:
    assert written(source, each=HALF) == text


def test_what_a_stranger_wrote_is_text() -> None:
    assert written("{{ name }}", name="<script>") == "&lt;script&gt;"


def test_a_value_that_is_not_given_is_an_error_and_no_gap() -> None:
    with pytest.raises(UndefinedError):
        written("{{ missing }}")


def test_a_page_carries_its_stylesheet() -> None:
    with pytest.raises(UndefinedError):
        render_page("report.html")


def test_the_margins_of_a_phone_leave_room_for_the_narrow_pictures() -> None:
    source, *_rest = pages().loader.get_source(pages(), "report.css")  # type: ignore[union-attr]
    phone = source[source.index("@media screen and (max-width: 40rem)") :]
    margins = re.search(r"body { padding-inline: ([\d.]+)rem; }", phone)
    assert margins is not None
    assert 360 - 2 * 16 * float(margins[1]) == NARROW

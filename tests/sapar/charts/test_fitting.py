from sapar.charts.fitting import NARROW, WIDE, fitted
from sapar.charts.heading import Heading


def test_draws_for_a_wide_and_a_narrow_page_with_ids_of_their_own() -> None:
    html = fitted(lambda heading, width: f"[{heading.key} {width:g}]", Heading("who", "<Who>", "d"))
    assert html == (
        '<div class="sapar-chart"><div class="sapar-wide">[who-wide 640]</div>'
        '<div class="sapar-narrow" role="group" tabindex="0" aria-label="&lt;Who&gt;">'
        "[who-narrow 328]</div></div>"
    )


def test_the_narrow_drawing_fits_a_phone_of_360_pixels_with_margins() -> None:
    assert NARROW == 360 - 2 * 16
    assert WIDE == 640

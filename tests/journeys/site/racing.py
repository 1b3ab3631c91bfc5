"""Several people press a button in the same moment."""

import time
from contextlib import ExitStack

from tests.journeys.site.somebody import Somebody

AHEAD = 1.5
"""Seconds to the moment that all are told of."""


def press_at_once(*pressed: tuple[Somebody, str]) -> list[int]:
    """All press a button at once, and see the page that answers.

    Args:
        pressed: everybody with the selector of their button.

    Returns:
        The status of each one's page.
    """
    with ExitStack() as waiting:
        answers = [waiting.enter_context(one.page.expect_navigation()) for one, _button in pressed]
        moment = (time.time() + AHEAD) * 1000
        for one, button in pressed:
            click = f"document.querySelector({button!r}).click()"
            one.page.evaluate(f"at => {{ setTimeout(() => {click}, at - Date.now()) }}", moment)
    return [_status(each.value) for each in answers]


def _status(answer) -> int:
    """Of the answer to the button itself: a page that one is sent on to counts as done."""
    sent = answer.request.redirected_from
    return int(sent.response().status if sent else answer.status)

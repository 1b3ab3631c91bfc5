"""Reasons that people give for what they do, which others read."""

from django.utils.translation import gettext as _

from sapar_web.actions.offers.signs import refuse_signs
from sapar_web.actions.refusals import UnfitError

LONGEST = 5_000
"""Characters of a reason."""


def fit_reason(text: str, field: str = "reason") -> str:
    """A reason that can be kept.

    Raises:
        UnfitError: if it is missing or too long, or has signs that turn or hide text.
    """
    refuse_signs(text, field)
    reason = text.strip()
    if not 0 < len(reason) <= LONGEST:
        raise UnfitError({field: [_("say why, in at most 5,000 characters")]})
    return reason

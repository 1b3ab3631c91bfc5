"""Two releases side by side: what one has more than the other must not be a few people."""

from sapar.balance.disclosure.rules import rules_of
from sapar.balance.document import Balance
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def refuse_near(first: Balance, second: Balance) -> None:
    """Refuse to set two releases side by side that differ by too few stays.

    A mean of 3.0 of ten answers, and one of 2.818 of eleven, tell what the eleventh answered:
    31 - 30 = 1. The same stays on both sides tell nothing.

    Raises:
        UnusableError: B15 if they differ by fewer stays than the rules of either release ask for.
    """
    releases = (each.release for each in (first, second) if each.release is not None)
    least = max((rules_of(release.name).new for release in releases), default=0)
    apart = abs(first.travel.rows - second.travel.rows)
    if 0 < apart < least:
        raise UnusableError(
            "B15",
            "--compare",
            _("the two differ by {n} of {least} stays").format(n=apart, least=least),
            _("the difference would tell of so few people; leave one out"),
        )

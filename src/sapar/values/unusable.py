"""Input that cannot be used: the one exception that doors turn into exit code 2 or a 4xx page."""

from collections.abc import Sequence

from sapar.values.finding import Finding, Severity


class UnusableError(Exception):
    """Something given by a user cannot be used; carries the finding that says why.

    Attributes:
        finding: place, message and reason, fit to be shown to the user as they are.
        findings: all of them, where more than one is known; the first is `finding`.
    """

    def __init__(self, code: str, place: str, message: str, reason: str) -> None:
        self.finding = Finding(code, Severity.ERROR, place, message, reason)
        self.findings: tuple[Finding, ...] = (self.finding,)
        super().__init__(str(self.finding))


class UnusableDocumentError(UnusableError):
    """A document cannot be used, for one or more reasons, which are told at once.

    Args:
        findings: at least one, sorted by place.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        first = findings[0]
        super().__init__(first.code, first.place, first.message, first.reason)
        self.findings = tuple(findings)

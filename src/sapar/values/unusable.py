"""Input that cannot be used: the one exception that doors turn into exit code 2 or a 4xx page."""

from sapar.values.finding import Finding, Severity


class UnusableError(Exception):
    """Something given by a user cannot be used; carries the finding that says why.

    Attributes:
        finding: place, message and reason, fit to be shown to the user as they are.
    """

    def __init__(self, code: str, place: str, message: str, reason: str) -> None:
        self.finding = Finding(code, Severity.ERROR, place, message, reason)
        super().__init__(str(self.finding))

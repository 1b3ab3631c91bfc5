"""JSON with the place of every value."""

from typing import NoReturn

from sapar.terms.files.faults import Faults
from sapar.terms.files.json_tokens import END, TEXT, WORD, Token, tokens
from sapar.terms.files.tree import Tree
from sapar.values.language import _

_CLOSING = {"{": "}", "[": "]"}


def build_json(text: str, faults: Faults) -> Tree:
    """The content of a JSON text.

    Args:
        text: of the file.
        faults: to which what is wrong is added.

    Raises:
        UnusableDocumentError: T09 if it is not JSON, and what `Tree` refuses.
    """
    reading = _Reading(faults)
    for token in tokens(text, faults):
        reading.take(token)
    return reading.tree


class _Reading:
    """What was read so far, and what may come next."""

    def __init__(self, faults: Faults) -> None:
        self.tree = Tree(faults)
        self._faults = faults
        self._ends: list[str] = []
        self._next = self._value

    def take(self, token: Token) -> None:
        """Take the next token, whatever may come next."""
        self._next(token)

    def _value(self, token: Token) -> None:
        if token.kind in _CLOSING:
            self._begin(token)
        elif token.kind in (TEXT, WORD):
            self.tree.add(token.value, token.mark)
            self._next = self._after
        else:
            self._refuse(token, _("a value is missing here"))

    def _begin(self, token: Token) -> None:
        self._ends.append(_CLOSING[token.kind])
        if token.kind == "{":
            self.tree.open_group(token.mark)
            self._next = self._name_or_end
        else:
            self.tree.open_list(token.mark)
            self._next = self._value_or_end

    def _value_or_end(self, token: Token) -> None:
        (self._close if token.kind == "]" else self._value)(token)

    def _name_or_end(self, token: Token) -> None:
        (self._close if token.kind == "}" else self._name)(token)

    def _name(self, token: Token) -> None:
        if token.kind != TEXT:
            self._refuse(token, _("the name of a field in double quotes is missing here"))
        self.tree.add(token.value, token.mark)
        self._next = self._colon

    def _colon(self, token: Token) -> None:
        if token.kind != ":":
            self._refuse(token, _("a colon is missing here"))
        self._next = self._value

    def _close(self, token: Token) -> None:  # noqa: ARG002 -- called as the others are
        self.tree.close()
        self._ends.pop()
        self._next = self._after

    def _after(self, token: Token) -> None:
        if not self._ends:
            if token.kind != END:
                self._refuse(token, _("something follows after the end of the document"))
        elif token.kind == self._ends[-1]:
            self._close(token)
        elif token.kind == ",":
            self._next = self._name if self._ends[-1] == "}" else self._value
        else:
            message = _("a comma or {end} is missing here").format(end=self._ends[-1])
            self._refuse(token, message)

    def _refuse(self, token: Token, message: str) -> NoReturn:
        reason = _("the signs { } [ ] , : of JSON belong in pairs and between values")
        self._faults.add("T09", token.mark, message, reason)
        self._faults.raise_now()

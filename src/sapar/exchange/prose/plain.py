"""Plain text as blocks."""

from sapar.exchange.prose.content import refuse_other_kinds
from sapar.exchange.prose.encodings import decoded
from sapar.exchange.prose.paragraphs import Line, paragraphs
from sapar.terms.prose.block import Prose
from sapar.values.finding import Finding, Severity
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def read_plain(content: bytes, place: str) -> Prose:
    """The paragraphs of a text file; says which encoding was assumed where the file does not.

    Args:
        content: of the file.
        place: its name, for messages.

    Raises:
        UnusableError: prose-not-its-kind if it holds what no text does.
    """
    refuse_other_kinds(content, place, _("plain text"))
    text, encoding, assumed = decoded(content)
    if "\0" in text:
        message = _("the file is not plain text: it holds zero bytes")
        reason = _("expected text in UTF-8, UTF-16 or a Cyrillic encoding")
        raise UnusableError("prose-not-its-kind", place, message, reason)
    lines = [Line(" ".join(line.split()), at) for at, line in enumerate(text.splitlines(), 1)]
    notes = (encoding_note(place, encoding),) if assumed else ()
    return Prose(place, tuple(paragraphs(lines)), notes)


def encoding_note(place: str, encoding: str) -> Finding:
    """Says that an encoding was assumed."""
    return Finding(
        "encoding-assumed",
        Severity.NOTE,
        place,
        _("the text was read as {encoding}").format(encoding=encoding),
        _("the file does not say its encoding, and this one makes the likeliest text of it"),
    )

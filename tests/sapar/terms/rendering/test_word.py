"""The Word document: whole, harmless, the same each time."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from datetime import datetime

import docx
import pytest
from docx.document import Document

from sapar.terms.rendering.outline import Outline, texts
from sapar.terms.rendering.word import word_of
from sapar.values.wording import Language


def read(outline: Outline) -> Document:
    """The document as the library reads it."""
    return docx.Document(io.BytesIO(word_of(outline)))


def squeezed(text: str) -> str:
    """A text without its blanks."""
    return re.sub(r"\s", "", text)


def whole(document: Document) -> str:
    """All that stands in the body, in order."""
    return squeezed("".join(document.element.body.itertext()))


@pytest.mark.parametrize("language", list(Language))
def test_every_text_is_in_the_document(outline: Callable[..., Outline], language: Language) -> None:
    made = outline(language)
    found = whole(read(made))
    assert [text for text in texts(made) if squeezed(text) not in found] == []


def test_hostile_text_is_shown_as_it_was_written(hostile: Outline) -> None:
    found = whole(read(hostile))
    assert [text for text in texts(hostile) if squeezed(text) not in found] == []


def test_the_same_outline_gives_the_same_bytes(outline: Callable[..., Outline]) -> None:
    first, second = (word_of(outline(Language.KAZAKH)) for _time in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_file_says_what_it_is_and_names_no_writer(outline: Callable[..., Outline]) -> None:
    made = outline(Language.RUSSIAN)
    said = read(made).core_properties
    assert said.title == made.title.text
    assert said.keywords == made.digest
    assert said.language == "ru"
    assert (said.author, said.last_modified_by, said.comments) == ("", "", "")
    assert said.created is not None
    assert said.created.replace(tzinfo=None) == datetime(2027, 1, 15)  # noqa: DTZ001


def test_500_clauses_take_seconds(long: Outline) -> None:
    start = time.process_time()
    found = word_of(long)
    assert time.process_time() - start < 30
    assert len(found) > 50_000

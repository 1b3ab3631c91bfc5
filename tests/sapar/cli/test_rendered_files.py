from pathlib import Path

import click
import pytest

from sapar.cli.rendered_files import chosen, write_documents
from sapar.terms.model import model_terms
from sapar.terms.rendering.document import outline_of
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("formats", "out", "expected"),
    [
        ((), None, ["pdf"]),
        ((), Path("a.HTML"), ["html"]),
        ((), Path("a.odt"), ["pdf"]),
        (("docx", "pdf", "docx"), None, ["docx", "pdf"]),
        (("docx",), Path("a.pdf"), ["docx"]),
    ],
)
def test_the_form_is_that_asked_for_or_that_of_the_name(
    formats: tuple[str, ...], out: Path | None, expected: list[str]
) -> None:
    assert chosen(formats, (), out) == expected


@pytest.mark.parametrize(("formats", "languages"), [(("pdf", "html"), ()), ((), ("en", "kk"))])
def test_one_name_is_for_one_document(formats: tuple[str, ...], languages: tuple[str, ...]) -> None:
    with pytest.raises(click.UsageError, match="--out names one file"):
        chosen(formats, languages, Path("a.pdf"))


def test_what_it_is_made_of_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "terms.html"
    file.write_text("mine", encoding="utf-8")
    outline = outline_of(model_terms(), Language.ENGLISH)
    with pytest.raises(UnusableError) as refused:
        write_documents([outline], ["html"], file, file)
    assert refused.value.finding.code == "R02"
    assert file.read_text(encoding="utf-8") == "mine"

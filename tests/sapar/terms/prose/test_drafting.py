from datetime import date
from pathlib import Path

import pytest

from sapar.terms.files.reading import read_terms
from sapar.terms.prose.block import Block, Place, Prose
from sapar.terms.prose.drafting import draft
from sapar.terms.prose.survey import survey
from sapar.values.wording import Language


def draft_of(*texts: str, name: str = "Our terms (2027).docx") -> str:
    blocks = tuple(Block(text, Place(line=at)) for at, text in enumerate(texts, 1))
    return draft(survey(Prose(name, blocks)))


def test_a_draft_is_read_as_terms(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    text = draft_of(
        "TERMS OF A SCHEME",
        "1.1. The scheme runs from 1 September 2027 to 31 August 2028.",
        "1.2. The mentor meets the participant for one hour per week.",
    )
    path.write_text(text, encoding="utf-8")
    terms = read_terms(path).document
    assert terms.id == "our-terms-2027"
    assert terms.title == "TERMS OF A SCHEME"
    assert (terms.scheme.first_day, terms.scheme.last_day) == (date(2027, 9, 1), date(2028, 8, 31))
    assert [clause.item for clause in terms.clauses] == ["C02"]


def test_every_guess_is_marked_and_the_source_is_named() -> None:
    text = draft_of("1.2. The mentor meets the participant for one hour per week.")
    for key in ("owed_by:", "quantity:", "item:", "first_day:", "name:"):
        (line,) = (line for line in text.splitlines() if key in line)
        assert line.endswith("# proposed, to be decided")
    assert "# Source: 1.2, line 1" in text
    assert "It proposes; a person decides." in text
    assert "no days were found in the text" in text


@pytest.mark.parametrize(
    "hostile",
    [
        "1.1. The host: pays\x07 # nothing",
        "1.1. The host pays 'x' \"y\" !!python/object &a *a\u2028- id: x",
        "1.1. The host % @ ` | > ? - : {a: b} [c]",
        "1.1. The host no",
    ],
)
def test_no_text_breaks_out_of_the_draft(tmp_path: Path, hostile: str) -> None:
    path = tmp_path / "draft.yaml"
    path.write_text(draft_of(hostile, name="a\n# b: c.txt"), encoding="utf-8")
    (clause,) = read_terms(path).document.clauses
    assert isinstance(clause.text, str)
    assert clause.text.startswith("The host")


def test_a_mixed_document_names_its_languages(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    texts = ("1.1. Принимающий вуз платит.", "1.2. Участник едет.", "1.3. The host pays the fee.")
    path.write_text(draft_of(*texts), encoding="utf-8")
    terms = read_terms(path).document
    assert terms.languages == (Language.RUSSIAN, Language.ENGLISH)
    assert terms.clauses[-1].text == {Language.ENGLISH: "The host pays the fee."}

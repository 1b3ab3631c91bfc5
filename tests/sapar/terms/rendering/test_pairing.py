from collections.abc import Callable

import pytest

from sapar.terms.rendering.outline import Duty, Outline, Pair, Section, texts
from sapar.terms.rendering.page import page_of
from sapar.terms.rendering.pairing import beside
from sapar.terms.rendering.pdf import pdf_of
from sapar.terms.rendering.word import word_of
from sapar.values.wording import Language

Outlined = Callable[..., Outline]


@pytest.fixture
def pair(outline: Outlined) -> Outline:
    """The terms in English, with Kazakh beside."""
    return beside(outline(Language.ENGLISH), outline(Language.KAZAKH))


def sections(of: tuple[Section, ...]) -> list[Section]:
    return [each for one in of for each in (one, *sections(one.sections))]


def test_every_part_stands_in_both(outline: Outlined, pair: Outline) -> None:
    blocks = [block for each in sections(pair.sections) for block in each.blocks]
    assert all(isinstance(each, Pair) for each in (pair.opening, *blocks))
    told = "\n".join(texts(pair))
    for language in (Language.ENGLISH, Language.KAZAKH):
        made = outline(language)
        assert [each for each in texts(made) if each not in told and each != made.kind] == []


def test_titles_are_told_in_both_and_anchors_stay_single(pair: Outline) -> None:
    found = sections(pair.sections)
    assert "Duties / Міндеттер" in [each.title for each in found]
    blocks = [block for each in found for block in each.blocks if isinstance(block, Pair)]
    duties = [d for b in blocks for d in (b.first, b.second) if isinstance(d, Duty)]
    assert duties
    assert len({each.anchor for each in duties}) == len(duties)


def test_each_form_can_hold_it(pair: Outline) -> None:
    page = page_of(pair).decode()
    assert page.count('<div lang="kk">') == page.count('class="pair') > 20
    assert pdf_of(pair)[:5] == b"%PDF-"
    assert word_of(pair)[:2] == b"PK"


def test_two_documents_are_not_one(outline: Outlined) -> None:
    with pytest.raises(ValueError, match="expected one document"):
        beside(outline(), outline(Language.KAZAKH, id="others"))

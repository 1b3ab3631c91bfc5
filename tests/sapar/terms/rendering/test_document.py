"""The whole document in its order, named by its digest."""

from collections.abc import Callable
from datetime import date

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.rendering.document import COMMAND, outline_of
from sapar.terms.rendering.outline import Paragraph, Tone
from sapar.values.wording import Language


def test_parts_stand_in_the_order_of_reading(changed: Callable[..., Terms]) -> None:
    made = outline_of(changed(), Language.ENGLISH)
    assert [section.anchor for section in made.sections] == [
        *("plain", "aims", "eligibility", "institutions", "money", "duties"),
        *("planning", "dispute", "data", "annexes", "waivers", "copy"),
    ]
    assert made.title.text == "Short research visits 2027 (invented)"
    assert made.kind == "Terms of reference"


def test_the_digest_is_the_same_in_every_language(changed: Callable[..., Terms]) -> None:
    terms = changed()
    digests = {outline_of(terms, language).digest for language in Language}
    assert digests == {str(digest_of(terms))}


def test_the_document_says_how_it_is_checked(changed: Callable[..., Terms]) -> None:
    made = outline_of(changed(), Language.KAZAKH)
    code = [
        block.said.text
        for block in made.sections[-1].blocks
        if isinstance(block, Paragraph) and block.tone is Tone.CODE
    ]
    assert code == [made.digest, f"{COMMAND} ФАЙЛ"]


def test_it_bears_the_day_of_the_terms_and_never_that_of_the_clock(
    changed: Callable[..., Terms],
) -> None:
    assert outline_of(changed(), Language.ENGLISH).dated == date(2027, 1, 15)
    assert outline_of(changed(dated=None), Language.ENGLISH).dated == date(2027, 3, 1)


def test_a_part_that_is_missing_leaves_no_empty_heading(changed: Callable[..., Terms]) -> None:
    bare = changed(eligibility=[], sending=[], annexes=[], waivers=[])
    anchors = [section.anchor for section in outline_of(bare, Language.ENGLISH).sections]
    assert set(anchors) & {"eligibility", "institutions", "annexes", "waivers"} == set()

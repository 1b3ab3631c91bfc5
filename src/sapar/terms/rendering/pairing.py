"""Two outlines of one document, in two languages, as one: each part beside its own translation."""

from dataclasses import replace

from sapar.terms.rendering.outline import Block, Duty, Outline, Pair, Said, Section
from sapar.values.wording import Language


def beside(first: Outline, second: Outline) -> Outline:
    """An outline in which every part stands in two languages, side by side.

    Args:
        first: in the language that comes first; head and foot of pages are in it.
        second: of the same document in another language.

    Raises:
        ValueError: if the two are not of one document: their parts do not meet.
    """
    if first.digest != second.digest:
        raise ValueError(f"{first.digest} and {second.digest}: expected one document")
    language = second.language
    return replace(
        first,
        title=Said(f"{first.title.text}\n{second.title.text}"),
        opening=Pair(first.opening, second.opening, language),
        sections=_sections(first.sections, second.sections, language),
        contents=_both(first.contents, second.contents),
    )


def _both(one: str, other: str) -> str:
    return one if one == other else f"{one} / {other}"


def _sections(
    ones: tuple[Section, ...], others: tuple[Section, ...], language: Language
) -> tuple[Section, ...]:
    return tuple(
        replace(
            one,
            title=_both(one.title, other.title),
            blocks=tuple(
                Pair(left, _elsewhere(right, language), language)
                for left, right in zip(one.blocks, other.blocks, strict=True)
            ),
            sections=_sections(one.sections, other.sections, language),
        )
        for one, other in zip(ones, others, strict=True)
    )


def _elsewhere(block: Block, language: Language) -> Block:
    """A part whose anchor is its own: the first language has it already."""
    return replace(block, anchor=f"{block.anchor}-{language}") if isinstance(block, Duty) else block

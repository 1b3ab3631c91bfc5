"""A structured document drafted from prose: every guess is marked, and a person decides."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources
from pathlib import PurePath
from textwrap import wrap
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from sapar.standards.standard_file import read_facts
from sapar.terms.document.terms import FORMAT
from sapar.terms.files.writing import SCHEMA, WIDTH, written, yaml_text
from sapar.terms.prose.days import days_in
from sapar.terms.prose.drafted_clauses import Drafted, drafted_clauses
from sapar.terms.prose.survey import Survey
from sapar.values.language import _, ngettext
from sapar.values.wording import Language

_LONGEST_TITLE = 300
_NOT_FOUND = (date(2000, 1, 1), date(2000, 12, 31))
"""Days that no scheme has: the form needs some, and a comment says that they are not true."""


def draft(survey: Survey) -> str:
    """The text of a YAML file in the form `sapar-terms/1`, with a comment at every guess.

    It holds a clause for each commitment that a passage surely or likely covers, and one of its
    own for every other passage that names a party. Texts are those of the source.

    Args:
        survey: of a document.
    """
    clauses = tuple(drafted_clauses(survey))
    content = CommentedMap()
    guesses = _head(content, survey)
    content["clauses"] = _clauses(clauses)
    for path, key in guesses:
        path.yaml_add_eol_comment(_("proposed, to be decided"), key)
    content.yaml_set_start_comment(_preface(survey, clauses))
    return f"# yaml-language-server: $schema={SCHEMA}\n{yaml_text(content, None)}"


def _head(content: CommentedMap, survey: Survey) -> Iterator[tuple[CommentedMap, str]]:
    """Fill in what stands before the clauses; returns what was guessed."""
    slug = _slug(PurePath(survey.name).stem)
    days = days_in("\n".join(each.passage.text for each in survey.passages))
    found = len(days) > 1
    content["format"] = FORMAT
    content["id"] = slug
    content["version"] = 1
    content["title"] = written(_title(survey))
    content["languages"] = written(_languages(survey))
    scheme = CommentedMap(id=slug)
    scheme["first_day"] = days[0] if found else _NOT_FOUND[0]
    scheme["last_day"] = days[-1] if found else _NOT_FOUND[1]
    content["scheme"] = scheme
    sponsor = CommentedMap(name=_words()["unnamed"][survey.language])
    content["sponsor"] = sponsor
    if not found:
        note = _("no days were found in the text; these stand in their place and are not true")
        scheme.yaml_set_comment_before_after_key("first_day", note, indent=2)
    return iter(
        [
            *((content, key) for key in ("id", "title", "languages")),
            *((scheme, key) for key in scheme),
            (sponsor, "name"),
        ]
    )


def _clauses(clauses: tuple[Drafted, ...]) -> CommentedSeq:
    listed = CommentedSeq()
    for each in clauses:
        entry = CommentedMap((key, written(value)) for key, value in each.content.items())
        for key in each.guessed:
            entry.yaml_add_eol_comment(_("proposed, to be decided"), key)
        listed.append(entry)
        note = "\n".join(_one_line(line) for line in each.remarks)
        listed.yaml_set_comment_before_after_key(len(listed) - 1, f"\n{note}", indent=2)
    return listed


def _preface(survey: Survey, clauses: tuple[Drafted, ...]) -> str:
    taken = {id(each.passage) for each in clauses}
    left = sum(1 for each in survey.passages if id(each.passage) not in taken)
    lines = [
        _("Drafted from {name} by `sapar terms read`.").format(name=PurePath(survey.name).name),
        _("It proposes; a person decides. What a comment calls proposed was guessed from words."),
        ngettext(
            "{count} passage names no party and no commitment; it is not in the draft.",
            "{count} passages name no party and no commitment; they are not in the draft.",
            left,
        ).format(count=left),
        _("Missing, gates first: {items}").format(
            items=", ".join(each.commitment.id for each in survey.missing) or "-"
        ),
    ]
    return "\n".join(part for line in lines for part in wrap(_one_line(line), WIDTH - 2))


def _one_line(text: str) -> str:
    """A comment must not end before it ends, nor hold what a YAML file may not."""
    shown = (char if char.isprintable() else " " for char in text)
    return " ".join("".join(shown).split())


def _title(survey: Survey) -> str:
    for each in survey.passages:
        return (each.passage.headings or (each.passage.text,))[0][:_LONGEST_TITLE]
    return PurePath(survey.name).stem


def _languages(survey: Survey) -> tuple[Language, ...]:
    counts = Counter(each.passage.language for each in survey.passages)
    return tuple(dict.fromkeys([survey.language, *(each for each, _n in counts.most_common())]))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "terms"


@cache
def _words() -> Any:
    return read_facts(resources.files("sapar.terms.prose") / "draft.toml")

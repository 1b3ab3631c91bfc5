"""Invented terms that hold something of everything, and what each form of them says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.terms.document.terms import Terms
from sapar.terms.rendering.document import outline_of
from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.setting import Setting
from sapar.values.wording import Language

INVENTED = Path(__file__).with_name("terms.json")

HOSTILE = (
    '#import "/etc/passwd" #read("terms.toml") <script>alert(1)</script> *bold* _thin_ $x$ '
    "= Heading {{ 7 * 7 }} {page} \\n & ' \" ]#panic() // end @ref `raw`"
)
"""Text that some form might take for markup, a template, a field or an instruction."""


@pytest.fixture(scope="session")
def content() -> dict[str, Any]:
    """The terms as plain data."""
    read: dict[str, Any] = json.loads(INVENTED.read_text(encoding="utf-8"))
    return read


@pytest.fixture
def changed(content: dict[str, Any]) -> Callable[..., Terms]:
    """Makes the terms with some fields replaced; None leaves one out."""

    def made(**fields: object) -> Terms:
        replaced = {**content, **fields}
        return Terms.model_validate({k: v for k, v in replaced.items() if v is not None})

    return made


@pytest.fixture
def setting(changed: Callable[..., Terms]) -> Callable[..., Setting]:
    """Makes the setting of the terms, with some fields replaced, in a language."""

    def made(language: Language = Language.ENGLISH, **fields: object) -> Setting:
        return Setting.of(changed(**fields), language)

    return made


@pytest.fixture
def outline(changed: Callable[..., Terms]) -> Callable[..., Outline]:
    """Makes the outline of the terms, with some fields replaced, in a language."""

    def made(language: Language = Language.ENGLISH, **fields: object) -> Outline:
        return outline_of(changed(**fields), language)

    return made


@pytest.fixture
def hostile(outline: Callable[..., Outline]) -> Outline:
    """Terms whose every text is hostile."""
    clause = {"id": "a", "title": HOSTILE, "text": f"{HOSTILE}\n\n{HOSTILE}", "sanction": HOSTILE}
    word, odd = "x" * 20_000, "bell\x07 null-width\u200b right\u202eleft mark\u200f 京 🦄 א\u0489"
    annex = {"id": "a", "title": word, "address": word}
    return outline(title=HOSTILE, clauses=[clause, {"id": "b", "text": odd}], annexes=[annex])


@pytest.fixture
def long(outline: Callable[..., Outline], content: dict[str, Any]) -> Outline:
    """Terms of 500 clauses."""
    clause = content["clauses"][1]
    return outline(clauses=[{**clause, "id": f"mentor-{n}"} for n in range(500)])

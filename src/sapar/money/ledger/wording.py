"""What is said of milestones and payments, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.wording.phrases import Phrases, phrase_table
from sapar.values.wording import Language


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.RUSSIAN)("sureness.likely")
    'вероятно'
    """
    return Phrases(language, ledger_tables())


@cache
def ledger_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language; beside those of clauses."""
    own = read_facts(resources.files("sapar.money.ledger") / "phrases.toml")
    return {**phrase_table(), **own}

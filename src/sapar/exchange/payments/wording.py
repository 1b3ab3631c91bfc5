"""Why a row of payments was refused, or kept in another way, in the reader's language."""

from functools import cache
from importlib import resources

from sapar.exchange.payments.statement import Refused
from sapar.standards.standard_file import read_facts
from sapar.terms.wording.phrases import Phrases
from sapar.values.wording import Language


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.RUSSIAN)("refused.not-a-day")
    'Ожидалась дата'
    """
    return Phrases(
        language, read_facts(resources.files("sapar.exchange.payments") / "phrases.toml")
    )


def why(row: Refused, language: Language) -> str:
    """Why a row was refused, or what is told of one that was kept."""
    said = phrases(language)
    table = "refused" if row.code in said.tables["refused"] else "note"
    return said(f"{table}.{row.code}")

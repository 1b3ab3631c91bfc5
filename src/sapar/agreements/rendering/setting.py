"""What every part of a rendered agreement needs: the agreement, the language, the phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.wording import agreement_tables
from sapar.standards.standard_file import read_facts
from sapar.terms.rendering.phrases import document_tables
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording import Phrases


@cache
def tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language: those of terms, and its own."""
    own = read_facts(resources.files("sapar.agreements.rendering") / "phrases.toml")
    return {**document_tables(), **own, "method": agreement_tables()["method"]}


@dataclass(frozen=True, slots=True)
class AgreementSetting(Setting):
    """An agreement in one language."""

    terms: Agreement

    @property
    def agreement(self) -> Agreement:
        """The document to be shown."""
        return self.terms

    def phrase(self, key: str, **values: object) -> str:
        """A fixed phrase."""
        return Phrases(self.tongue.language, tables())(key, **values)

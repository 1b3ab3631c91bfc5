"""The typed document behind a statement of needs."""

import json
from collections.abc import Mapping
from typing import Any

from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.models import Need


def need_document(need: Need) -> Needs:
    """The statement: frozen as it was handed in; a draft as it stands."""
    form = json.loads(need.canonical) if need.canonical else need.document
    return Needs.model_validate(form)


def kept_need(document: Needs) -> dict[str, Any]:
    """What is kept of a statement: all that is not left as it is."""
    form = document.model_dump(mode="json", exclude_defaults=True)
    return {"format": document.format, **form}


def empty_need(party: str, language: str) -> Mapping[str, Any]:
    """A statement that says nothing yet, in the language of whoever begins it."""
    spoken = Language(language) if language in list(Language) else Language.ENGLISH
    return kept_need(Needs(party=Party(party), language=spoken))

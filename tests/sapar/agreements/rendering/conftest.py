"""Invented agreements in a language, ready to be shown."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.values.wording import Language


@pytest.fixture
def setting(agreement_with: Callable[..., Agreement]) -> Callable[..., AgreementSetting]:
    """Makes the setting of the agreement, with some fields replaced, in a language."""

    def made(language: Language = Language.ENGLISH, **fields: Any) -> AgreementSetting:
        return AgreementSetting.of(agreement_with(**fields), language)

    return made

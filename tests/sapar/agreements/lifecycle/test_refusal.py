from string import Formatter

import pytest

from sapar.agreements.lifecycle import DeedRefusedError, Refusal, State
from sapar.agreements.wording import agreement_tables
from sapar.values.party import Party
from sapar.values.wording import Language


def places(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", list(Refusal))
def test_each_reason_has_its_words_in_every_language(code: Refusal) -> None:
    texts = agreement_tables()["refusal"][code]
    assert {language: places(texts[language]) for language in Language} == dict.fromkeys(
        Language, places(texts["en"])
    )


def test_no_words_are_without_their_reason() -> None:
    assert set(agreement_tables()["refusal"]) == {str(code) for code in Refusal}
    assert set(agreement_tables()["state"]) == {str(state) for state in State}


def test_the_state_is_told_in_words() -> None:
    refused = DeedRefusedError(Refusal.NOT_NOW, {"state": State.SIGNING})
    assert refused.message(Language.RUSSIAN) == (
        "сейчас это невозможно; состояние соглашения: на подписании"
    )


def test_a_party_is_told_in_words() -> None:
    refused = DeedRefusedError(Refusal.NOT_PARTY, {"party": Party.MENTOR})
    assert str(refused) == "AR02: not party to the agreement: mentor"

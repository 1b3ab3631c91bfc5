from collections.abc import Callable

from sapar.agreements.rendering.setting import AgreementSetting, tables
from sapar.values.wording import Language


def test_phrases_of_agreements_stand_beside_those_of_terms(
    setting: Callable[..., AgreementSetting],
) -> None:
    made = setting(Language.KAZAKH)
    assert made.phrase("signatures.title") == "Қолтаңбалар"
    assert made.phrase("duties.title") == "Міндеттер"
    assert made.phrase("method.paper") == "қағаз жүзінде"
    assert made.agreement is made.terms


def test_every_phrase_is_there_in_three_languages() -> None:
    names = (
        "agreement",
        "goals",
        "return",
        "dates",
        "contacts",
        "signatures",
        "method",
        "of_level",
    )
    lacking = [
        f"{name}.{key}"
        for name in names
        for key, texts in tables()[name].items()
        if set(texts) != {str(language) for language in Language}
    ]
    assert lacking == []

import pytest

from sapar.terms.prose.parties import parties_in
from sapar.values.party import Party
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The host names a mentor for the participant.", Language.ENGLISH),
        ("Принимающий вуз назначает наставника участнику.", Language.RUSSIAN),
        ("Қабылдаушы ұйым тәлімгерді қатысушыға тағайындайды.", Language.KAZAKH),
    ],
)
def test_parties_in_the_order_in_which_they_are_named(text: str, language: Language) -> None:
    assert parties_in(text, language) == (Party.HOST, Party.MENTOR, Party.PARTICIPANT)


def test_a_text_without_parties() -> None:
    assert parties_in("Headings are for convenience.", Language.ENGLISH) == ()

# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.terms.prose.denials import denial_in, negators_in
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("No mentor is provided.", "No mentor is provided"),
        ("Fees are not included.", "are not included"),
        ("The host does not provide a mentor.", "does not provide"),
        ("The host is not obliged to name one.", "host is not obliged"),
        ("Наставник не предоставляется.", "не предоставляется"),
        ("Расходы за счёт участника.", "за счёт участника"),
        ("Принимающая сторона не обязана отвечать.", "не обязана"),
        ("Тәлімгер тағайындалмайды.", "тағайындалмайды"),
        ("Ұйым семинарды қамтамасыз етпейді.", "қамтамасыз етпейді"),
        ("Жетекші кездесуге міндетті емес.", "міндетті емес"),
    ],
)
def test_a_denial_is_found(text: str, denial: str) -> None:
    language = (
        Language.ENGLISH
        if text.isascii()
        else Language.KAZAKH
        if set(text) & set("әғқңөұүһіӘҰ")
        else Language.RUSSIAN
    )
    assert denial_in(text, language) == denial


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mentor meets the visitor no less than one hour a week.", Language.ENGLISH),
        ("If the mentor is not available, another is named.", Language.ENGLISH),
        ("No fee is charged for seminars.", Language.ENGLISH),
        ("Не менее одного часа и не позднее пяти дней.", Language.RUSSIAN),
        ("Плата не взимается.", Language.RUSSIAN),
        ("Если наставник не назначен, назначается другой.", Language.RUSSIAN),
        ("Көрсетілмеген қызмет құны қайтарылады.", Language.KAZAKH),
        ("Ақы алынбайды.", Language.KAZAKH),
    ],
)
def test_what_denies_nothing(text: str, language: Language) -> None:
    assert denial_in(text, language) is None


def test_words_that_negate() -> None:
    assert negators_in(("ақы", "алынбайды"), Language.KAZAKH) == (1,)
    assert negators_in(("плата", "не", "взимается"), Language.RUSSIAN) == (1,)

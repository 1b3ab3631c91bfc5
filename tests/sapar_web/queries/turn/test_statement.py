import re

from sapar_web.queries.turn.statement import (
    EXECUTE,
    ON_ME,
    ON_OTHERS,
    PARAMETERS,
    PREPARE,
    WAITING,
)


def kinds(text: str) -> set[str]:
    named = re.findall(r"SELECT '(\w+)'", text)
    return set(named) | set(re.findall(r"(?:THEN|ELSE) '(\w+)'", text))


def test_what_waits_on_me_and_what_on_others_are_told_apart() -> None:
    assert kinds(ON_ME) & kinds(ON_OTHERS) == set()
    assert all(kind.startswith("their_") for kind in kinds(ON_OTHERS))


def test_it_is_one_statement_with_every_value_as_a_parameter() -> None:
    assert ";" not in WAITING
    assert set(re.findall(r"%\((\w+)\)s", WAITING)) == set(PARAMETERS)
    assert "%" not in PREPARE
    assert re.findall(r"%\((\w+)\)s", EXECUTE) == list(PARAMETERS)

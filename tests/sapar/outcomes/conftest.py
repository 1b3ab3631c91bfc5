"""Six invented stays that rated themselves before, looking back on before, and after."""

import pytest

from sapar.outcomes.answers import Answers

PRE = (3.0, 3.5, 2.5, 4.0, 3.0, 3.5)
THEN = (2.5, 3.0, 2.0, 3.0, 2.5, 3.0)
POST = (3.5, 3.5, 3.0, 4.5, 3.0, 4.0)


@pytest.fixture(scope="session")
def six() -> list[Answers]:
    return [
        Answers(pre=pre, then=then, post=post)
        for pre, then, post in zip(PRE, THEN, POST, strict=True)
    ]

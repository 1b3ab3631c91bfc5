import re

from sapar_web.pages.turn.words import WORDS
from sapar_web.queries.turn.statement import ON_ME, ON_OTHERS


def test_every_kind_that_the_look_up_may_give_has_words() -> None:
    chosen = {"speak", "approve_again", "look_again", "agreed", "declined", "ended"}
    found = re.findall(r"^SELECT (?:DISTINCT )?'(\w+)'", ON_ME + ON_OTHERS, flags=re.M)
    assert set(WORDS) == set(found) | chosen

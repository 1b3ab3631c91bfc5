import re

from django.utils import translation

from sapar.deliveries.watch.watching import RULES
from sapar_web.pages.turn.words import WORDS
from sapar_web.queries.turn.statement import ON_ME, ON_OTHERS


def test_every_kind_that_the_look_up_may_give_has_words() -> None:
    chosen = {"speak", "approve_again", "look_again", "agreed", "declined", "ended"}
    chosen |= {"release_milestone", "claim_refund", "pay_release", "pay_refund", "match_lines"}
    found = re.findall(r"^SELECT (?:DISTINCT )?'(\w+)'", ON_ME + ON_OTHERS, flags=re.M)
    watched = {f"{each}{rule.code}" for each in found if each.endswith("_") for rule in RULES}
    named = {each for each in found if not each.endswith("_")}
    assert set(WORDS) == named | watched | chosen


def test_what_is_to_be_seen_to_is_named_in_the_readers_language() -> None:
    words = WORDS["watched_V05"]
    assert (str(words.what), words.page) == ("Desk late", "stay")
    with translation.override("ru"):
        assert str(words.what) == "Рабочего места всё ещё нет"
    assert WORDS["watched_V08"].page == "record_confirm"

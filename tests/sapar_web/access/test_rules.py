from sapar_web.access.deeds import Deed
from sapar_web.access.relations import Relation
from sapar_web.access.rules import RULES


def test_every_deed_has_a_rule_and_every_rule_names_somebody() -> None:
    assert set(RULES) == set(Deed)
    assert [deed for deed, rule in RULES.items() if not rule.who] == []


def test_only_published_terms_calls_and_released_balances_are_for_anyone() -> None:
    open_to_all = {deed: rule.who for deed, rule in RULES.items() if Relation.ANYONE in rule.who}
    assert {deed: who[Relation.ANYONE] for deed, who in open_to_all.items()} == {
        Deed.READ_TERMS: frozenset({"published", "withdrawn", "superseded"}),
        Deed.READ_CALL: frozenset({"open", "closed", "decided", "withdrawn"}),
        Deed.READ_BALANCE: frozenset({"published", "withdrawn", "superseded"}),
    }


def test_nothing_about_a_person_a_token_or_a_signature_is_done_by_a_token() -> None:
    without = {deed for deed, rule in RULES.items() if rule.scope is None}
    assert without == {
        Deed.ACCEPT_INVITATION,
        Deed.JOIN_STAY,
        Deed.SIGN_AGREEMENT,
        Deed.ATTEST_PAPER,
        Deed.RESOLVE_DISPUTE,
        Deed.USE_LOG_LINK,
        Deed.LOG_BY_LINK,
        Deed.MAKE_FEED,
        Deed.END_FEED,
        Deed.CHANGE_PERSON,
        Deed.ERASE_PERSON,
        Deed.MAKE_TOKEN,
        Deed.END_TOKEN,
    }

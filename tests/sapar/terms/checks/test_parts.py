from sapar.terms.checks.parts import citing, commitment_of, enforceable, named, numbered, sides
from sapar.terms.document.clauses import Clause, Remedy, RemedyKind, Shown
from sapar.terms.model import model_terms
from sapar.values.party import Party
from sapar.values.wording import Language

OWING = (Party.HOST,)


def test_clauses_come_with_their_path() -> None:
    path, clause = list(numbered(model_terms()))[1]
    assert (path, clause.id) == (("clauses", 1), "planning-with-sending")


def test_clauses_are_found_by_the_item_that_they_cite() -> None:
    found = citing(model_terms())
    assert [clause.id for _path, clause in found["C02"]] == ["mentor-hours"]
    assert "C98" not in found


def test_only_items_of_the_catalogue_are_commitments() -> None:
    commitment = commitment_of(Clause(id="a", item="C02"))
    assert commitment is not None
    assert commitment.id == "C02"
    assert commitment_of(Clause(id="a", item="C98")) is None
    assert commitment_of(Clause(id="a")) is None


def test_a_mentor_is_on_the_side_of_the_host() -> None:
    assert sides([Party.MENTOR, Party.SENDING]) == {Party.HOST, Party.SENDING}


def test_parties_are_named_in_every_language_in_one_order() -> None:
    assert named([Party.PARTICIPANT, Party.SPONSOR])[Language.RUSSIAN] == "спонсор и участник"


def test_a_clause_is_enforceable_with_somebody_and_something() -> None:
    assert enforceable(Clause(id="a", owed_by=OWING, shown_by=(Shown.LOG,)))
    assert enforceable(Clause(id="a", owed_by=OWING, remedy=Remedy(kind=RemedyKind.REFUND)))
    assert enforceable(Clause(id="a", owed_by=OWING, sanction="The fee is paid back."))
    assert not enforceable(Clause(id="a", owed_by=OWING))
    assert not enforceable(Clause(id="a", shown_by=(Shown.LOG,)))

import pytest
from django.db import DatabaseError, connection, transaction

from sapar_web.access.actor import actor_of
from sapar_web.access.deeds import Deed
from sapar_web.history.appending import append
from sapar_web.history.chain import Break, first_break
from sapar_web.models import Entry, Organisation, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def three() -> list[Entry]:
    person = Person.objects.create_user("aigul@example.org")
    organisation = Organisation.objects.create(name="University of the Steppe", country="KZ")
    deeds = Deed.REGISTER_ORGANISATION, Deed.CHANGE_ORGANISATION, Deed.CHANGE_ORGANISATION
    for number, deed in enumerate(deeds):
        append(actor_of(person), deed, organisation, step=number)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return list(Entry.objects.order_by("number"))


def changed(statement: str) -> None:
    """Change history behind the back of the site, as only the owner of the database could."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE sapar_web_entry DISABLE TRIGGER USER")
        cursor.execute(statement)
        cursor.execute("ALTER TABLE sapar_web_entry ENABLE TRIGGER USER")


def test_entries_are_numbered_and_tied_together(three: list[Entry]) -> None:
    assert [entry.number for entry in three] == [1, 2, 3]
    assert [entry.previous for entry in three] == ["", three[0].digest, three[1].digest]
    assert first_break(three) is None


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (
            "UPDATE sapar_web_entry SET deed = 'leave' WHERE number = 2",
            Break(2, "what it says is not what its digest was made of"),
        ),
        ("DELETE FROM sapar_web_entry WHERE number = 2", Break(2, "the entry is missing")),
        ("DELETE FROM sapar_web_entry WHERE number = 1", Break(1, "the entry is missing")),
        (
            "UPDATE sapar_web_entry SET previous = '' WHERE number = 3",
            Break(3, "it does not name the entry before"),
        ),
    ],
)
def test_the_first_break_is_named(three: list[Entry], statement: str, found: Break) -> None:
    changed(statement)
    assert first_break(Entry.objects.order_by("number")) == found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sapar_web_entry SET told = '{}'",
        "DELETE FROM sapar_web_entry",
        "TRUNCATE sapar_web_entry",
    ],
)
def test_the_database_itself_refuses_to_change_history(three: list[Entry], statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="is refused: it is kept as it is"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Entry.objects.count() == 3

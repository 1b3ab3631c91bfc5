from threading import Thread

import pytest
from django.db import connection, transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.history.appending import append
from sapar_web.history.chain import first_break
from sapar_web.models import Entry, Organisation


@pytest.mark.django_db
def test_an_entry_says_who_did_what_to_which_version(cast) -> None:
    entry = append(cast.actor("officer"), Deed.CHANGE_ORGANISATION, cast.ministry, version="ab")
    assert (entry.actor, entry.deed, entry.kind) == (
        cast.people["officer"],
        "change_organisation",
        "organisation",
    )
    assert (entry.object, entry.version) == (cast.ministry.key, "ab")


@pytest.mark.django_db
def test_what_was_not_done_leaves_no_entry(cast) -> None:
    with transaction.atomic():
        append(cast.actor("officer"), Deed.CHANGE_ORGANISATION, cast.ministry)
        transaction.set_rollback(True)
    assert Entry.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_one_chain_without_gaps() -> None:
    thing = Organisation.objects.create(name="University", country="KZ")

    def write() -> None:
        for _turn in range(5):
            with transaction.atomic():
                append(Actor(), Deed.CHANGE_ORGANISATION, thing)
        connection.close()

    writers = [Thread(target=write) for _turn in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = list(Entry.objects.order_by("number"))
    assert [entry.number for entry in entries] == list(range(1, 31))
    assert first_break(entries) is None

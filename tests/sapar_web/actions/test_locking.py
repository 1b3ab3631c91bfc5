from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection, transaction

from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Organisation


@pytest.mark.django_db
def test_what_is_not_there_is_missing() -> None:
    with pytest.raises(MissingError), transaction.atomic():
        locked(Organisation, uuid4())


@pytest.mark.django_db(transaction=True)
def test_whoever_comes_second_waits_for_the_first() -> None:
    key = Organisation.objects.create(name="0", country="KZ").key

    def add_one() -> None:
        with transaction.atomic():
            found = locked(Organisation, key)
            found.name = str(int(found.name) + 1)
            found.save()
        connection.close()

    writers = [Thread(target=add_one) for _turn in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert Organisation.objects.get(key=key).name == "8"

import pytest
from django.db import connection

from sapar.dataset.schema import TABLES
from sapar_web.queries.dataset.agreed import agreed_stays
from sapar_web.queries.dataset.statements import STATEMENTS

VALUES = {"salt": "salt", "zone": "UTC", "most": ["B01"], "requested": "C04"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", STATEMENTS)
def test_each_gives_columns_of_its_table_and_all_that_are_required(lived, name):
    with agreed_stays(None, None), connection.cursor() as cursor:
        cursor.execute(STATEMENTS[name], VALUES if "%(" in STATEMENTS[name] else None)
        columns = [each.name for each in cursor.description]
    assert set(TABLES[name].required) <= set(columns) <= set(TABLES[name].columns)

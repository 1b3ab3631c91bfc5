import pytest
from django.test import Client

from sapar_web.api.site import api


@pytest.mark.django_db
def test_nothing_is_answered_without_a_token(client: Client) -> None:
    schema = api.get_openapi_schema()
    for path, operations in schema["paths"].items():
        address = path.replace("{key}", "0" * 8 + "-0000-0000-0000-" + "0" * 12)
        for method in operations:
            response = client.generic(method.upper(), address, content_type="application/json")
            assert response.status_code in (401, 404), (method, path, response.status_code)


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does() -> None:
    operations = [
        operation
        for operations in api.get_openapi_schema()["paths"].values()
        for operation in operations.values()
    ]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert [each["operationId"] for each in operations if not each.get("description")] == []

import pytest

from sapar.dataset.schema.field import Kind


@pytest.mark.parametrize(
    ("kind", "package", "engine"),
    [
        (Kind.STRING, "string", "VARCHAR"),
        (Kind.NUMBER, "number", "DOUBLE"),
        (Kind.INTEGER, "integer", "BIGINT"),
        (Kind.BOOLEAN, "boolean", "BOOLEAN"),
        (Kind.DATE, "date", "DATE"),
        (Kind.YEARMONTH, "yearmonth", "VARCHAR"),
        (Kind.EXACT, "number", "DECIMAL(18,4)"),
    ],
)
def test_each_kind_has_a_type_in_the_package_and_in_the_engine(
    kind: Kind, package: str, engine: str
) -> None:
    assert (kind.package_type, kind.engine_type) == (package, engine)

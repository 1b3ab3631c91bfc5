"""The published form of a balance, a comparison or a stay: JSON, and the schema of it."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from sapar.balance.comparison import Comparison
from sapar.balance.document import Balance
from sapar.balance.stay_page.record import StayRecord

Published = Balance | Comparison | StayRecord

SCHEMA_DIALECT = GenerateJsonSchema.schema_dialect


def to_json(result: Published) -> str:
    """The figures as JSON text, amounts of money as text so that no cent is lost."""
    adapter: TypeAdapter[Any] = TypeAdapter(type(result))
    return adapter.dump_json(result, indent=2).decode("utf-8")


def json_schema(form: type[Published]) -> dict[str, Any]:
    """The JSON Schema of a published form, from its declaration in code."""
    adapter: TypeAdapter[Any] = TypeAdapter(form)
    schema = adapter.json_schema(mode="serialization")
    for definition in (schema, *schema["$defs"].values()):
        if "description" in definition:
            definition["description"] = _for_readers(definition["description"])
    return {"$schema": SCHEMA_DIALECT, **schema}


def _for_readers(description: str) -> str:
    """What a value means, without the errors that its code raises."""
    return description.partition("\n\nRaises:")[0]

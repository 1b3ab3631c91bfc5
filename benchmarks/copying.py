"""Rows of a table once more, made in the database."""


def copy_of(name: str, other: dict[str, str | None], which: str) -> str:
    """Rows of a table once more for each stay that is made, some columns with other values."""
    from django.apps import apps

    fields = apps.get_model("sapar_web", name)._meta.concrete_fields  # noqa: SLF001 -- Django's
    columns = [field.column for field in fields]
    kept = [column for column in columns if other.get(column, "") is not None]
    values = ", ".join(other.get(column) or f'row."{column}"' for column in kept)
    named = ", ".join(f'"{column}"' for column in kept)
    table = f"sapar_web_{name}"
    return f"INSERT INTO {table} ({named}) SELECT {values} FROM made, {table} row WHERE {which}"

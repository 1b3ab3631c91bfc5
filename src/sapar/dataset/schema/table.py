"""One table of a dataset, as declared."""

from dataclasses import dataclass

from sapar.dataset.schema.field import Field


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Values of `column` must be found in the primary key of `table`, where they are not null."""

    column: str
    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in their order, and the columns that tell its rows apart.

    Raises:
        ValueError: if two columns share a name, or a key names a column that is not there.
    """

    name: str
    description: str
    primary_key: tuple[str, ...]
    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        if len(set(self.columns)) != len(self.columns):
            raise ValueError(f"table {self.name}: a column is declared twice")
        if not set(self.primary_key) <= set(self.columns):
            raise ValueError(f"table {self.name}: its key names a column that it does not have")

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in their order."""
        return tuple(field.name for field in self.fields)

    @property
    def required(self) -> tuple[str, ...]:
        """Names of the columns that each row must fill."""
        return tuple(field.name for field in self.fields if field.required)

    @property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """References to other tables; a key column has the name of what it identifies."""
        return tuple(
            ForeignKey(field.name, field.references, KEYS[field.references])
            for field in self.fields
            if field.references
        )

    def field(self, name: str) -> Field | None:
        """The column of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)


KEYS = {
    "schemes": "scheme",
    "organisations": "organisation",
    "stays": "stay",
    "commitments": "commitment",
    "goals": "goal",
}
"""The tables that others refer to, with the one column of their primary key."""

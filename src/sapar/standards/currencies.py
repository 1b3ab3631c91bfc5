"""The currencies that money is paid in, by code (ISO 4217)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sapar.standards.standard_file import read_facts, shipped, table_of


@cache
def currencies() -> Mapping[str, str]:
    """English name of each currency in use, by its code; read once."""
    file = shipped("currencies.toml")
    return MappingProxyType(dict(table_of(read_facts(file), "names", str(file))))

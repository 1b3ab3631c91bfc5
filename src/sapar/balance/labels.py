"""Names for the groups of a dimension, for people."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import narwhals as nw

from sapar.balance.dimensions import COUNTRIES, PAIR, Dimension
from sapar.dataset.reading import Dataset
from sapar.standards.country_names import names_in
from sapar.values.language import spoken


def labels_of(dataset: Dataset, dimension: Dimension) -> Mapping[str, str]:
    """The name of each group that has one beside its code: countries, institutions, schemes."""
    if dimension.column in COUNTRIES:
        return names_in(spoken())
    if dimension.column in ("host", "sending", "contractor"):
        return _named(dataset.table("organisations"), "organisation", "name")
    if dimension.column == "scheme":
        return _named(dataset.table("schemes"), "scheme", "title")
    return {}


def in_sentences(labels: Mapping[str, str]) -> Mapping[str, str]:
    """What each is called in a sentence: without its code, unless two have the same name.

    Args:
        labels: names by code, as `labels_of` gives them.
    """
    names = {code: label.removesuffix(f" ({code})") for code, label in labels.items()}
    bearers = Counter(names.values())
    return {code: name if bearers[name] == 1 else labels[code] for code, name in names.items()}


def label_of(key: str, dimension: Dimension, names: Mapping[str, str]) -> str:
    """A group as it is called; a pair of countries as `KZ \N{RIGHTWARDS ARROW} DE`."""
    if dimension.column == PAIR:
        return key.replace("-", " \N{RIGHTWARDS ARROW} ")
    return names.get(key, key)


def _named(rows: nw.LazyFrame[Any] | None, code: str, name: str) -> dict[str, str]:
    if rows is None:
        return {}
    named = rows.filter(~nw.col(name).is_null()).select(code, name)
    return {key: f"{told} ({key})" for key, told in named.to_native().fetchall()}

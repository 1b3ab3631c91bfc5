"""Names for the groups of a dimension, for people."""

from collections.abc import Mapping

import narwhals as nw

from sapar.balance.dimensions import Dimension
from sapar.dataset.reading import Dataset
from sapar.standards.countries import load_countries


def labels_of(dataset: Dataset, dimension: Dimension) -> Mapping[str, str]:
    """The name of each group that has one beside its code: countries and institutions."""
    if dimension.column in ("host_country", "origin_country"):
        return {code: facts.name for code, facts in load_countries().facts.items()}
    organisations = dataset.table("organisations")
    if dimension.column not in ("host", "sending") or organisations is None:
        return {}
    named = organisations.filter(~nw.col("name").is_null()).select("organisation", "name")
    return {code: f"{name} ({code})" for code, name in named.to_native().fetchall()}

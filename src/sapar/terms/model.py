"""Model terms of reference: a complete example, invented, that passes every check."""

from functools import cache
from importlib import resources

from sapar.terms.document.terms import Terms
from sapar.terms.files.reading import read_terms


@cache
def model_terms() -> Terms:
    """The model terms; read once.

    All commitments that the catalogue asks for or takes as given are clauses in them, and one
    clause is of their own. Every name and number is invented.
    """
    with resources.as_file(resources.files("sapar.terms") / "model.yaml") as path:
        return read_terms(path).document

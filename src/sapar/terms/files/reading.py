"""A document read from a file, with the place of each of its parts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from sapar.terms.document.terms import Terms
from sapar.terms.files.content import START, read_text
from sapar.terms.files.faults import Faults
from sapar.terms.files.json_text import build_json
from sapar.terms.files.marks import Marks
from sapar.terms.files.tree import Tree
from sapar.terms.files.wrong_values import tell
from sapar.terms.files.yaml_text import build_yaml
from sapar.values.language import _

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Read(Generic[Model]):
    """What was read.

    Attributes:
        document: by its types.
        marks: where in the file its parts are.
    """

    document: Model
    marks: Marks


def read_terms(path: Path) -> Read[Terms]:
    """Terms of reference from a YAML or JSON file; as `read_document`."""
    return read_document(path, Terms)


def read_document(path: Path, model: type[Model]) -> Read[Model]:
    """A document from a YAML or JSON file.

    The name's ending says which; of any other name the content says it. Whether what a document
    says is fair or whole is not asked here: only whether it can be read.

    Args:
        path: of the file.
        model: type of the document.

    Raises:
        UnusableDocumentError: T01 to T13, every fault with its line and column.
    """
    faults = Faults(str(path))
    text = read_text(path, faults)
    tree = build_json(text, faults) if is_json(path, text) else build_yaml(text, faults)
    document = _typed(tree, model, faults)
    faults.raise_if_any()
    return Read(document, tree.marks)


def is_json(path: Path, text: str) -> bool:
    """Whether a file is JSON: by its ending; of any other name, by how its text begins."""
    ending = path.suffix.lower()
    return ending == ".json" or (ending not in (".yaml", ".yml") and text.lstrip()[:1] == "{")


def _typed(tree: Tree, model: type[Model], faults: Faults) -> Model:
    if not isinstance(tree.value, dict):
        message = _("the file holds no fields") if tree.value is None else _("this is no document")
        faults.add("T05", START, message, _("a document begins with fields, as in `title:`"))
        faults.raise_now()
    # By which an editor completes a JSON file; in YAML it stands in a comment.
    tree.value.pop("$schema", None)
    try:
        return model.model_validate(tree.value)
    except ValidationError as error:
        tell(error, model, tree.value, tree.marks, faults)
        faults.raise_now()

import json
from pathlib import Path

import jsonschema


def test_the_published_schema_is_the_one_that_is_printed(run_sapar, repository: Path) -> None:
    published = (repository / "docs/reference/agreement.schema.json").read_text(encoding="utf-8")
    assert run_sapar("agreement", "schema").stdout == published


def test_an_independent_reader_takes_and_refuses_by_it(run_sapar, agreement_file: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(run_sapar("agreement", "schema").stdout))
    content = json.loads(agreement_file.read_text(encoding="utf-8"))
    assert list(validator.iter_errors(content)) == []
    content["goals"][0]["levels"].pop()
    assert [list(each.path) for each in validator.iter_errors(content)]

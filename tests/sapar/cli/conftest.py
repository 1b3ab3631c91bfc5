"""The real command: in the process of the tests, or, where that matters, in one of its own."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from importlib import resources
from pathlib import Path
from unittest.mock import patch

import pytest

from sapar.agreements.document.agreement import AgreedGoal, Signatory
from sapar.agreements.document.drafting import agreement_from
from sapar.agreements.readiness import CALLED
from sapar.cli.main import main
from sapar.terms.model import model_terms
from sapar.values.party import Party

RunSapar = Callable[..., "subprocess.CompletedProcess[str]"]


def called(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run `sapar` in this process, as if started in a folder."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _each in range(2))
    with (
        chdir(folder),
        patch.object(sys, "argv", ["sapar", *arguments]),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as end,
    ):
        main()
    code = end.value.code
    assert isinstance(code, int), code
    return subprocess.CompletedProcess(arguments, code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    content = stream.detach().getvalue()  # type: ignore[attr-defined]
    return str(content.decode("utf-8"))


@pytest.fixture
def run_sapar(tmp_path: Path, run_process: RunSapar) -> RunSapar:
    """Run `sapar` with arguments, in a folder of its own: with an environment, as a process."""

    def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        if environment:
            return run_process(*arguments, **environment)
        return called(tmp_path, *arguments)

    return run


@pytest.fixture
def run_process(repository: Path, tmp_path: Path) -> RunSapar:
    """Run `sapar` as a user does, in a process of its own and a folder of its own."""

    def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", "from sapar.cli.main import main; main()", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(repository / "src"), **environment},
        )

    return run


@pytest.fixture
def agreement_terms(tmp_path: Path) -> Path:
    """The model terms as a file in the folder of the test."""
    path = tmp_path / "terms.yaml"
    path.write_bytes((resources.files("sapar.terms") / "model.yaml").read_bytes())
    return path


@pytest.fixture
def agreement_file(tmp_path: Path) -> Path:
    """An invented agreement under the model terms, with nothing in the way of signing it."""
    people = [Signatory(party=each, name="Invented") for each in Party if each is not Party.THIRD]
    days = date(2027, 9, 6), date(2027, 11, 28)
    levels = ["none", "one planned", "one taught", "two taught", "three taught"]
    goal = {"id": "course", "owner": "participant", "level": "individual", "text": "Teach"}
    goals = [AgreedGoal.model_validate({**goal, "levels": levels})]
    draft = agreement_from(model_terms(), None, people, *days, goals)
    step = {"text": "Show it", "by": "participant", "until": "2028-02-01"}
    contacts = [{"party": each, "name": "Desk", "email": "d@x.example"} for each in CALLED]
    made = draft.changed(return_plan={"steps": [step]}, contacts=contacts)
    path = tmp_path / "agreement.json"
    content = made.model_dump(mode="json", exclude_defaults=True)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path

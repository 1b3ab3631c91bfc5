"""A catalogue of one section with one commitment, in a folder, ready to be spoiled."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sapar.standards.catalogue.loading import HEAD, load_catalogue
from sapar.values.unusable import UnusableError

THREE = '{ en = "hour", kk = "сағат", ru = "час" }'
HEAD_TEXT = f"""
version = "0.1.0"
date = 2026-11-26
everybody = {THREE}
left_open = {THREE}
sections = {{ A = {THREE} }}
units = {{ hour = {THREE} }}
forces = {{ gate = {THREE}, default = {THREE}, option = {THREE} }}
frameworks = {{ K = "A guide, 2012" }}

[parties]
sponsor = {THREE}
sending = {THREE}
host = {THREE}
contractor = {THREE}
participant = {THREE}
mentor = {THREE}
third = {THREE}
"""
ENTRY = f"""
[A01]
force = "gate"
owed_by = ["mentor"]
owed_to = ["participant"]
checks = ["Q", "A"]
unit = "hour"
quantity = 1.5
bound = "least"
per = "week"
due = {{ days = 0, side = "before", moment = "end" }}
sources = ["S26"]
related = [{{ framework = "K", item = "3", verified = false }}]
title = {THREE}
text = {THREE}
explanation = {THREE}
shown = {THREE}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The catalogue as it is read without complaint."""
    (tmp_path / HEAD).write_text(HEAD_TEXT, encoding="utf-8")
    (tmp_path / "A.toml").write_text(ENTRY, encoding="utf-8")
    return tmp_path


@pytest.fixture
def refusal(folder: Path) -> Callable[[str, str], str]:
    """How the catalogue is refused after one text in it was replaced by another."""

    def refused(old: str, new: str) -> str:
        found = [name for name in (HEAD, "A.toml") if old in (folder / name).read_text("utf-8")]
        path = folder / found[-1]
        path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
        with pytest.raises(UnusableError) as raised:
            load_catalogue(folder)
        return str(raised.value).replace(f"{folder}/", "")

    return refused

"""Every command and every option of the command line is documented."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sapar.cli.main import sapar


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """What a user can type, with the command behind it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None, f"{path} {name} is listed and cannot be loaded"
            yield from commands(found, f"{path} {name}")


def options(command: click.Command) -> list[str]:
    """The long names of a command's own options; every command has --help."""
    own = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    return [max(option.opts, key=len) for option in own if "--help" not in option.opts]


def chapters(page: str) -> dict[str, str]:
    """The text under each heading that names a command; `sapar` itself is the whole page."""
    parts = re.split(r"^## (sapar(?: [a-z]+(?:-[a-z]+)*)*).*$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True)) | {"sapar": page}


@pytest.fixture
def documented(repository: Path) -> dict[str, str]:
    """The chapters of the page of commands."""
    return chapters((repository / "docs/reference/commands.md").read_text(encoding="utf-8"))


def test_every_command_has_its_chapter(documented: dict[str, str]) -> None:
    deeds = [path for path, found in commands(sapar, "sapar") if not isinstance(found, click.Group)]
    assert [path for path in deeds if path not in documented] == []


def test_every_option_stands_in_the_chapter_of_its_command(documented: dict[str, str]) -> None:
    missing = [
        f"{path} {option}"
        for path, found in commands(sapar, "sapar")
        for option in options(found)
        if not re.search(rf"[` ]{option}\b", documented.get(path, ""))
    ]
    assert missing == []


def test_no_command_is_documented_that_is_not_there(documented: dict[str, str]) -> None:
    assert set(documented) - {path for path, _found in commands(sapar, "sapar")} == set()


def test_a_chapter_is_named_by_its_command_alone() -> None:
    page = "# Commands\n\n## sapar dataset check DIRECTORY\n\n`--limit N`\n"
    assert chapters(page)["sapar dataset check"] == "\n\n`--limit N`\n"

"""Every command and every option of the command line is documented."""

from collections.abc import Iterator
from pathlib import Path

import click

from sapar.cli.main import sapar


def words(command: click.Command, path: str) -> Iterator[str]:
    """What a user can type: the paths of all commands, and their options with the command."""
    context = click.Context(command, info_name=path)
    yield path
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option) and "--help" not in parameter.opts:
            yield f"{path} {max(parameter.opts, key=len)}"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None, f"{path} {name} is listed and cannot be loaded"
            yield from words(found, f"{path} {name}")


def chapters(page: str) -> dict[str, str]:
    """Each heading of the page that names a command, with the text below it."""
    parts = page.split("\n## `")
    return {part.partition("`")[0]: part.partition("`")[2] for part in parts[1:]}


def test_every_command_and_option_is_documented(repository: Path) -> None:
    page = (repository / "docs/reference/commands.md").read_text(encoding="utf-8")
    documented = chapters(page) | {"sapar": page}
    missing = []
    for word in words(sapar, "sapar"):
        path, _, option = word.partition(" --")
        chapter = documented.get(path)
        if chapter is None or (option and f"`--{option}" not in chapter):
            missing.append(word)
    assert missing == []


def test_no_command_is_documented_that_is_not_there(repository: Path) -> None:
    page = (repository / "docs/reference/commands.md").read_text(encoding="utf-8")
    assert set(chapters(page)) - set(words(sapar, "sapar")) == set()

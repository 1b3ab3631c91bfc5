import click
import pytest

from sapar.cli.subcommands import group_of

MEMBERS = {
    "terms": ("sapar.cli.terms:terms", "Terms of reference."),
    "broken": ("sapar.cli.terms:TERMS", "No command."),
}


@pytest.fixture
def group() -> click.Group:
    return group_of(MEMBERS)("any")


def test_members_are_listed_in_the_order_in_which_they_are_declared(group: click.Group) -> None:
    assert group.list_commands(click.Context(group)) == ["terms", "broken"]


def test_a_member_is_loaded_when_it_is_called(group: click.Group) -> None:
    found = group.get_command(click.Context(group), "terms")
    assert isinstance(found, click.Command)
    assert found.name == "terms"


def test_an_unknown_name_is_no_command(group: click.Group) -> None:
    assert group.get_command(click.Context(group), "fly") is None


def test_what_is_no_command_is_a_fault_of_the_program(group: click.Group) -> None:
    with pytest.raises(TypeError, match=r"terms:TERMS is not a command"):
        group.get_command(click.Context(group), "broken")

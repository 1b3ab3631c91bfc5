from importlib.metadata import entry_points

from sapar.cli.dataset import dataset
from sapar.cli.main import COMMANDS
from sapar_web.management.members import MEMBERS


def test_the_commands_of_the_site_are_those_of_sapar() -> None:
    assert [point.value for point in entry_points(group="sapar.commands")] == [
        "sapar_web.management.members:MEMBERS"
    ]
    own = {name: member for name, member in MEMBERS.items() if " " not in name}
    assert {name: COMMANDS[name] for name in own} == own
    assert MEMBERS.keys() - own.keys() == {"dataset export"}
    assert {"check", "describe", "prepare", "export"} == set(dataset.list_commands(None))

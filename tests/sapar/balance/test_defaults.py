from sapar.balance.asking import selection_from
from sapar.balance.defaults import CURRENCY, DRAWS, SEED
from sapar.balance.selection import Selection
from sapar.cli.balance import balance


def test_every_door_leaves_the_same_unsaid() -> None:
    options = {option.name: option.default for option in balance.params}
    assert (options["currency"], options["seed"], options["draws"]) == (CURRENCY, SEED, DRAWS)
    for asked in (selection_from(), Selection()):
        assert (asked.currency, asked.seed, asked.draws) == (CURRENCY, SEED, DRAWS)

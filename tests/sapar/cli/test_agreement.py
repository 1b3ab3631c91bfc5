from sapar.cli.agreement import AGREEMENT


def test_each_subcommand_can_be_loaded(run_sapar) -> None:
    listed = run_sapar("agreement", "--help").stdout
    for name in AGREEMENT:
        assert name in listed
        assert run_sapar("agreement", name, "--help").returncode == 0

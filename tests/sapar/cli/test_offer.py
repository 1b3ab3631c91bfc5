from sapar.cli.offer import OFFER


def test_help_lists_the_commands_in_the_order_of_need(run_sapar) -> None:
    ended = run_sapar("offer", "--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    listed = ended.stdout.partition("Commands:")[2].splitlines()
    assert [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "] == [
        *OFFER
    ]

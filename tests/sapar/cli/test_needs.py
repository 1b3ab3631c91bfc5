"""`sapar needs` as a group."""


def test_it_lists_what_it_can_do(run_sapar) -> None:
    ended = run_sapar("needs", "--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "check" in ended.stdout
    assert "compare" in ended.stdout

def test_the_database_is_brought_up_to_date_once_and_stays_so(installation) -> None:
    first = installation.run("migrate")
    assert first.returncode == 0
    assert "Applying sapar_web.0002_guards... OK" in first.stdout
    again = installation.run("migrate")
    assert again.returncode == 0
    assert "No migrations to apply." in again.stdout

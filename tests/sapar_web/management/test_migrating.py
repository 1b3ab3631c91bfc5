def test_the_database_is_brought_up_to_date_once_and_stays_so(migrated, installation) -> None:
    assert "Applying sapar_web.0002_guards... OK" in migrated[1]
    again = installation.run("migrate")
    assert again.returncode == 0
    assert "No migrations to apply." in again.stdout

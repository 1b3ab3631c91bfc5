from sapar_web.settings.listing import SETTINGS


def test_every_setting_is_listed_and_no_secret_is_shown(bare) -> None:
    ended = bare.run("settings", SAPAR_SECRET_KEY="hunter2")  # noqa: S106 -- that is tried
    assert ended.returncode == 0
    names = [line.split(" = ")[0] for line in ended.stdout.splitlines() if " = " in line[:40]]
    assert names == [setting.name for setting in SETTINGS]
    assert "SAPAR_SECRET_KEY = (set)" in ended.stdout
    assert "hunter2" not in ended.stdout

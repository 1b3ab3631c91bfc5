import re
from pathlib import Path

from sapar_web.settings.listing import SETTINGS


def test_names_stand_alone_and_say_whose_they_are() -> None:
    names = [setting.name for setting in SETTINGS]
    assert len(names) == len(set(names))
    assert [name for name in names if not name.startswith("SAPAR_")] == ["PORT"]


def test_every_default_can_be_read() -> None:
    assert [setting.name for setting in SETTINGS if setting.value({}) is None] == [
        "SAPAR_DATABASE_URL",
        "SAPAR_DATA",
        "SAPAR_SECRET_KEY",
        "SAPAR_SITE_URL",
        "SAPAR_EMAIL_URL",
        "SAPAR_SIGNING_KEY",
        "SAPAR_SIGNING_PASSPHRASE",
        "SAPAR_TRUSTED_ROOTS",
    ]


def test_addresses_with_passwords_and_keys_are_secret() -> None:
    assert {setting.name for setting in SETTINGS if setting.secret} == {
        "SAPAR_DATABASE_URL",
        "SAPAR_SECRET_KEY",
        "SAPAR_EMAIL_URL",
        "SAPAR_SIGNING_PASSPHRASE",
    }


def test_every_setting_is_explained_on_its_page_and_no_other(repository: Path) -> None:
    page = (repository / "docs/reference/settings.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert explained == [setting.name for setting in SETTINGS]

from pathlib import Path

from sapar_web.management.starting import _kept_key


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = _kept_key(tmp_path / "data")
    assert _kept_key(tmp_path / "data") == first
    assert len(first) == 64
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o077 == 0

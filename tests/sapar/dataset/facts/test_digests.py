from hashlib import sha256

import pytest

from sapar.dataset.facts.digests import BLOCK, Digests
from sapar.dataset.resource import Resource


def test_each_file_is_told_with_its_digest(tmp_path):
    (tmp_path / "data").mkdir()
    content = b"stay\n" * (BLOCK // 4)
    path = tmp_path / "data" / "stays.csv"
    path.write_bytes(content)
    with Digests([Resource("stays", path, "csv")], tmp_path) as digests:
        (found,) = digests.all().values()
    assert (found.path, found.bytes) == ("data/stays.csv", len(content))
    assert found.sha256 == sha256(content).hexdigest()
    assert found.mtime_ns == path.stat().st_mtime_ns


def test_a_file_that_went_away_is_an_error(tmp_path):
    gone = Resource("stays", tmp_path / "stays.csv", "csv")
    with Digests([gone], tmp_path) as digests, pytest.raises(FileNotFoundError):
        digests.all()

import json

import pytest

from sapar.dataset.facts.manifest import MANIFEST, Manifest, SourceFile, read_manifest

STAYS = SourceFile("stays.parquet", 120, 1_700_000_000_123_456_789, "ab" * 32)
WRITTEN = Manifest(1, "2023-12-31", {"stays": 2}, {"stays": STAYS})


def test_what_is_written_is_read_back(tmp_path):
    WRITTEN.write(tmp_path)
    assert read_manifest(tmp_path) == WRITTEN
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


def test_the_file_names_what_it_holds():
    assert json.loads(WRITTEN.to_json()) == {
        "version": 1,
        "as_of": "2023-12-31",
        "facts": {"stays": 2},
        "sources": {
            "stays": {
                "path": "stays.parquet",
                "bytes": 120,
                "mtime_ns": 1_700_000_000_123_456_789,
                "sha256": "ab" * 32,
            }
        },
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"version": 1, "as_of": null, "facts": [], "sources": {}}',
        '{"version": 1, "as_of": null, "facts": {}, "sources": {"stays": {"path": "x"}}}',
    ],
)
def test_what_cannot_be_read_counts_as_not_there(tmp_path, text):
    (tmp_path / MANIFEST).write_text(text)
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "gone") is None

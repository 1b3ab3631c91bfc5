"""Tests of parts that are added to a file."""

from tests.sapar_web.signing import Table

from sapar.values.digest import Digest
from sapar_web.actions.signing.adding import file_made
from sapar_web.actions.signing.keys import site_key
from sapar_web.models import VersionFile
from sapar_web.queries.signing.files import file_of


def test_the_file_is_made_once(table: Table) -> None:
    made = file_made(table.version)
    assert file_made(table.version) == made == file_of(table.version)
    row = VersionFile.objects.get()
    assert (row.digest, row.language) == (Digest.of(made).text, "en")


def test_each_signature_adds_a_part_and_notes_the_whole(table: Table) -> None:
    before = file_made(table.version)
    first = table.sign("host")
    second = table.sign("sponsor")
    whole = file_of(table.version)
    assert whole == before + bytes(first.part) + bytes(second.part)
    assert second.file_digest == Digest.of(whole).text
    assert (first.number, second.number) == (1, 2)
    assert first.certificate == site_key().fingerprint

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sapar_web.actions.content import LARGEST
from sapar_web.actions.record.showing import File
from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.record.files import file_of


def test_a_file_is_read_unless_it_is_too_large() -> None:
    assert file_of(None) is None
    assert file_of(SimpleUploadedFile("a.png", b"png")) == File("a.png", b"png")
    large = SimpleUploadedFile("a.png", b"")
    large.size = LARGEST + 1
    with pytest.raises(UnfitError, match="at most 5 MB"):
        file_of(large)

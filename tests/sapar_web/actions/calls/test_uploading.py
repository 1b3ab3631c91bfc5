import pytest
from tests.sapar_web.actions.test_content import pdf, png

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.uploading import add_upload, remove_upload
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Upload


def add(contest, made, name: str = "cv.pdf", content: bytes = b"", by: str = "lecturer") -> Upload:
    actor = contest.cast.actor(by)
    return add_upload(actor, application=made.key, name=name, content=content or pdf())


def test_a_file_is_kept_as_it_is_under_its_plain_name(contest) -> None:
    contest.open()
    file = add(contest, contest.draft(), "C:\\fakepath\\резюме.html")
    assert (file.name, file.kind, bytes(file.content)) == (
        "резюме.html",
        "application/pdf",
        pdf(),
    )


def test_the_submitted_application_names_its_files(contest) -> None:
    contest.open()
    file = add(contest, contest.draft())
    made = contest.submit()
    assert made.document["files"][0]["digest"] == file.digest
    with pytest.raises(RefusedError):
        remove_upload(contest.cast.actor("lecturer"), key=file.key)


def test_files_are_few_and_each_is_there_once(contest) -> None:
    contest.open(files=2)
    made = contest.draft()
    first = add(contest, made)
    with pytest.raises(UnfitError, match="there already"):
        add(contest, made, "again.pdf")
    add(contest, made, "picture.png", png())
    with pytest.raises(UnfitError, match="no further file"):
        add(contest, made, "more.png", png())
    remove_upload(contest.cast.actor("lecturer"), key=first.key)
    assert made.uploads.count() == 1


def test_nobody_puts_files_to_anothers_draft(contest) -> None:
    contest.open()
    made = contest.draft()
    for name in ("officer", "international", "nobody"):
        with pytest.raises(RefusedError):
            add(contest, made, by=name)


@pytest.mark.parametrize("name", ["a\nb.pdf", "a\u202efdp.exe", " / ", "a" * 121])
def test_names_that_deceive_are_refused(contest, name: str) -> None:
    contest.open()
    with pytest.raises(UnfitError):
        add(contest, contest.draft(), name)

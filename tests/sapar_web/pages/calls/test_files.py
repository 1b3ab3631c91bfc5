from django.core.files.uploadedfile import SimpleUploadedFile
from tests.sapar_web.actions.test_content import pdf

from sapar_web.models import Upload


def add(contest, made, content: bytes, name: str = "cv.pdf", by: str = "lecturer"):
    file = SimpleUploadedFile(name, content, content_type="text/html")
    path = f"/calls/applications/{made.key}/files/"
    return contest.cast.client(by).post(path, {"file": file})


def test_a_file_comes_back_as_an_attachment_of_its_true_kind(contest) -> None:
    contest.open()
    made = contest.draft()
    assert add(contest, made, pdf(), "резюме.html").status_code == 302
    file = Upload.objects.get()
    answer = contest.cast.client("lecturer").get(f"/calls/files/{file.key}/")
    assert answer.content == pdf()
    told = answer.headers
    assert told["Content-Type"] == "application/pdf"
    assert told["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D1%80")
    assert told["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in told["Content-Security-Policy"]
    assert "no-store" in told["Cache-Control"]


def test_files_are_read_by_those_who_read_the_application_with_its_name(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.draft()
    add(contest, made, pdf())
    path = f"/calls/files/{Upload.objects.get().key}/"
    assert contest.cast.client("officer").get(path).status_code == 404
    contest.submit()
    assert contest.cast.client("officer").get(path).status_code == 200
    assert contest.cast.client("international").get(path).status_code == 200
    for name in ("nobody", "outsider", "receiver"):
        assert contest.cast.client(name).get(path).status_code == 404


def test_large_and_active_files_are_refused_and_nothing_is_kept(contest) -> None:
    contest.open()
    made = contest.draft()
    assert add(contest, made, b"%PDF-" + b"0" * 50_000_000).status_code == 413
    for content in (b"%PDF-" + b"0" * 6_000_000, pdf(JS="app.alert(1)"), b"<html>", b""):
        assert add(contest, made, content).status_code == 422
    client = contest.cast.client("lecturer")
    assert client.post(f"/calls/applications/{made.key}/files/").status_code == 422
    assert Upload.objects.count() == 0


def test_a_file_is_taken_away_by_a_button(contest) -> None:
    contest.open()
    made = contest.draft()
    add(contest, made, pdf())
    path = f"/calls/files/{Upload.objects.get().key}/remove/"
    assert contest.cast.client("nobody").post(path).status_code == 404
    assert contest.cast.client("lecturer").post(path).status_code == 302
    assert Upload.objects.count() == 0


def test_nobody_puts_a_file_to_anothers_draft(contest) -> None:
    contest.open()
    made = contest.draft()
    assert add(contest, made, pdf(), by="international").status_code == 404

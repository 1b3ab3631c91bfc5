"""`sapar agreement render`: documents beside the agreement, whole or not at all."""

from pathlib import Path

SIGNED = """\
signatures:
  - party: participant
    digest: {digest}
    name: D. Lecturer
    at: "2027-07-01T14:05:00+05:00"
    method: site
"""


def digest(run_sapar, file: Path) -> str:
    return str(run_sapar("agreement", "check", file.name).stdout.split("Digest: ")[1].strip())


def test_one_pdf_in_the_first_language(run_sapar, agreement_file: Path) -> None:
    ended = run_sapar("agreement", "render", agreement_file.name)
    assert (ended.returncode, ended.stdout) == (0, "Written: agreement.en.pdf\n")
    assert agreement_file.with_name("agreement.en.pdf").read_bytes()[:5] == b"%PDF-"


def test_two_languages_side_by_side(run_sapar, agreement_file: Path) -> None:
    arguments = ("--language", "kk", "--beside", "ru", "--format", "html")
    assert run_sapar("agreement", "render", agreement_file.name, *arguments).returncode == 0
    page = agreement_file.with_name("agreement.kk.html").read_text(encoding="utf-8")
    assert '<div lang="ru">' in page
    assert "Міндеттер / Обязанности" in page


def test_a_language_that_it_lacks_does_not_stand_beside(run_sapar, agreement_file: Path) -> None:
    text = agreement_file.read_text(encoding="utf-8").replace('"en", "kk", "ru"', '"en", "kk"')
    agreement_file.write_text(text, encoding="utf-8")
    ended = run_sapar("agreement", "render", agreement_file.name, "--beside", "ru")
    assert ended.returncode == 2
    assert "the agreement is not written in ru" in ended.stderr


def test_signatures_of_a_file_are_listed(run_sapar, agreement_file: Path) -> None:
    content = SIGNED.format(digest=digest(run_sapar, agreement_file))
    agreement_file.with_name("signed.yaml").write_text(content, encoding="utf-8")
    arguments = ("--signatures", "signed.yaml", "--out", "stay.html")
    assert run_sapar("agreement", "render", agreement_file.name, *arguments).returncode == 0
    page = agreement_file.with_name("stay.html").read_text(encoding="utf-8")
    assert "14:05 UTC+05:00" in page


def test_a_moment_without_an_offset_is_refused_with_its_place(
    run_sapar, agreement_file: Path
) -> None:
    content = SIGNED.format(digest="a" * 64).replace("+05:00", "")
    agreement_file.with_name("signed.yaml").write_text(content, encoding="utf-8")
    ended = run_sapar("agreement", "render", agreement_file.name, "--signatures", "signed.yaml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert (
        "signed.yaml:5:9: signatures[1].at is 2027-07-01T14:05:00 (a moment was expected"
        in ended.stderr
    )

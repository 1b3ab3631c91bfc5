import io

import pytest
from pypdf import PdfReader
from ruamel.yaml import YAML

from sapar.terms.document.digest import canonical
from sapar.terms.document.terms import Terms as Document
from sapar_web.queries.terms.documents import document_of


def test_the_json_is_the_canonical_form_letter_by_letter(cast, tender) -> None:
    answer = cast.client("visitor").get(f"/terms/{tender.terms.key}/terms.json")
    assert answer.content == canonical(document_of(tender.terms))
    assert answer.headers["Content-Type"] == "application/json"
    name = f"terms-{tender.terms.digest[:12]}.json"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_the_yaml_is_the_same_document(cast, tender) -> None:
    content = cast.client("visitor").get(f"/terms/{tender.terms.key}/terms.yaml").content
    read = Document.model_validate(YAML(typ="safe", pure=True).load(content.decode()))
    assert canonical(read) == canonical(document_of(tender.terms))


def test_the_pdf_has_the_digest(cast, tender) -> None:
    content = cast.client("visitor").get(f"/terms/{tender.terms.key}/terms.en.pdf").content
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert tender.terms.digest[:16] in "".join(text.split())


@pytest.mark.parametrize("name", ["terms.json", "terms.yaml", "terms.en.html"])
def test_who_has_the_file_is_told_that_it_is_still_the_same(cast, tender, name) -> None:
    client, page = cast.client("visitor"), f"/terms/{tender.terms.key}/{name}"
    tag = client.get(page).headers["ETag"]
    again = client.get(page, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["terms.de.pdf", "terms.en.exe"])
def test_there_is_no_file_in_another_language_or_form(cast, tender, name) -> None:
    assert cast.client("visitor").get(f"/terms/{tender.terms.key}/{name}").status_code == 404


@pytest.mark.parametrize("name", ["terms.json", "terms.yaml", "terms.en.docx"])
def test_a_draft_is_no_file_even_for_its_officer(cast, draft, name) -> None:
    assert cast.client("officer").get(f"/terms/{draft.key}/{name}").status_code == 404

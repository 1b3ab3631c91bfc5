"""Sections of a statement."""

import pytest

from sapar_web.actions.refusals import MissingError
from sapar_web.pages.needs.sections import section, sections

DOCUMENT = {"party": "sending", "context": {"law": "Leave."}}


def test_the_sending_institution_alone_tells_of_its_place() -> None:
    assert "context" in [each.part for each in sections(DOCUMENT, "sending")]
    assert "context" not in [each.part for each in sections(DOCUMENT, "host")]


def test_what_was_sent_is_the_part_as_the_document_has_it() -> None:
    sent = section(DOCUMENT, "sending", "context", {"law": "Other.", "equipment": ""})
    assert (sent.fits, sent.value()) == (True, {"law": "Other."})
    with pytest.raises(MissingError):
        section(DOCUMENT, "sending", "dated")

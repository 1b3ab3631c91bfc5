"""Tests of forms of signing."""

from sapar_web.models import StayParty
from sapar_web.pages.signing.forms import PaperForm, SignForm, VerifyForm


def test_whoever_speaks_for_one_party_is_not_asked_for_which() -> None:
    one = SignForm(parties=[StayParty.HOST])
    assert one["party"].is_hidden
    assert one["party"].initial == "host"
    assert not SignForm(parties=[StayParty.HOST, StayParty.MENTOR])["party"].is_hidden


def test_a_passphrase_is_never_sent_back() -> None:
    form = SignForm({"passphrase": "hunter2"}, parties=[StayParty.HOST])
    assert "hunter2" not in str(form["passphrase"])


def test_a_paper_has_a_name_and_a_position_for_each_who_is_missing() -> None:
    form = PaperForm(parties=["host", "mentor"])
    names = [name for name in form.fields if name.endswith(("_name", "_position"))]
    assert names == ["host_name", "host_position", "mentor_name", "mentor_position"]


def test_a_file_or_a_digest_may_be_left_out() -> None:
    assert VerifyForm({}, {}).is_valid()

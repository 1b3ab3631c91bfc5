from django.test import RequestFactory

from sapar_web.pages.context import site


def test_every_page_knows_its_menu_and_what_kind_of_site_this_is(rf: RequestFactory, settings):
    settings.DEMO, settings.MAIL_IS_SENT = True, False
    found = site(rf.get("/"))
    assert (found["demo"], found["mail_is_sent"]) == (True, False)
    assert [code for code, _name in found["tongues"]] == ["en", "kk", "ru"]
    assert found["menu"]

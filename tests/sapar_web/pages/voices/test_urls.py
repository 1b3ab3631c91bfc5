"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.voices.urls import urlpatterns

ADDRESSES = {
    "voices_of": "of/<uuid:terms>/",
    "voice_invite": "of/<uuid:terms>/invite/<slug:party>/",
    "voice_link": "take/<str:secret>/",
    "voice_answer": "said/<uuid:statement>/answer/",
    "voice_changes": "said/<uuid:statement>/changes/",
    "voice": "<uuid:key>/",
    "voice_say": "<uuid:key>/say/",
    "voice_name": "<uuid:key>/name/",
    "voice_again": "<uuid:key>/again/",
    "voice_end": "<uuid:key>/end/",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES

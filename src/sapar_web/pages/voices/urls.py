"""Addresses of what is said about drafts."""

from django.urls import path

from sapar_web.pages.voices import answering, inviting, speaking, taking

urlpatterns = [
    path("of/<uuid:terms>/", answering.of_terms, name="voices_of"),
    path("of/<uuid:terms>/invite/<slug:party>/", inviting.invite, name="voice_invite"),
    path("take/<str:secret>/", taking.take, name="voice_link"),
    path("said/<uuid:statement>/answer/", answering.reply, name="voice_answer"),
    path("said/<uuid:statement>/changes/", answering.changed, name="voice_changes"),
    path("<uuid:key>/", speaking.voice, name="voice"),
    path("<uuid:key>/say/", speaking.say, name="voice_say"),
    path("<uuid:key>/name/", speaking.name, name="voice_name"),
    path("<uuid:key>/again/", inviting.again, name="voice_again"),
    path("<uuid:key>/end/", inviting.end, name="voice_end"),
]

"""A newcomer opens the link on one device and confirms the address on another one."""

import pytest
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.drafting import NEWCOMER, sign_up
from tests.mail_server import Box
from tests.sapar_web.conftest import Consultation

from sapar_web.actions.mail.delivering import hand_over
from sapar_web.actions.voices.inviting import Invited, invite_voice
from sapar_web.models import Message, Voice


@pytest.mark.django_db(transaction=True)
def test_who_confirms_elsewhere_finds_what_they_were_asked_on_the_first_page(
    arrive: Arrive, consultation: Consultation, box: Box
) -> None:
    asked = Invited("participant", NEWCOMER)
    officer = consultation.cast.actor("officer")
    invite_voice(officer, terms=consultation.terms.key, invited=asked)
    hand_over(Message.objects.get(address=NEWCOMER).pk, last=False)
    desk, phone = arrive(), arrive(viewport={"width": 360, "height": 740})
    link = box.link(NEWCOMER)
    sign_up(desk, box)
    phone.open(box.link(NEWCOMER))
    phone.press("Confirm")
    phone.sees(f"You have confirmed {NEWCOMER}.")
    phone.sign_in(NEWCOMER)
    phone.sees("You are asked what you need, before these terms are published.")
    phone.look()
    phone.follow("Say what you need")
    phone.sees("You speak as", "participant")
    desk.open(link)
    desk.sign_in(NEWCOMER)
    desk.sees("You speak as", "participant")
    assert Voice.objects.get(email=NEWCOMER).person.name == "Aruzhan Newcomer (invented)"

"""The whole story of terms of reference, from a draft to the letter to whom was not selected."""

import pytest
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.drafting import (
    answer,
    approve,
    ask_a_person,
    ask_the_institution,
    come_by_mail,
    draft,
    speak,
    take_out_and_put_back,
)
from tests.journeys.site.tendering import (
    download,
    offer_in_kazakh,
    offer_on_a_phone,
    publish,
    read_the_decision,
    select,
)
from tests.mail_server import Box

from sapar_web.management.demonstration.terms import let_the_last_day_pass
from sapar_web.models import Terms


@pytest.mark.django_db(transaction=True)
def test_from_a_draft_to_the_reasons_of_a_selection(arrive: Arrive, box: Box) -> None:
    officer = arrive("officer")
    draft(officer)
    take_out_and_put_back(officer)
    ask_the_institution(officer)
    ask_a_person(officer)
    sending, lecturer = arrive("international"), arrive()
    come_by_mail(lecturer, box)
    sending.follow("Say what you need")
    speak(sending, lecturer)
    answer(officer)
    approve(sending, lecturer)
    publish(officer)
    download(officer)
    riverside, island = offer_in_kazakh(arrive), offer_on_a_phone(arrive)
    let_the_last_day_pass(Terms.objects.get())
    select(officer)
    read_the_decision(riverside, island)

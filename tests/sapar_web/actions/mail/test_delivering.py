from smtplib import SMTPRecipientsRefused
from urllib.parse import urlsplit

import pytest

from sapar_web.actions.mail.delivering import hand_over
from sapar_web.models import Message


@pytest.fixture
def message(db) -> Message:
    return Message.objects.create(
        address="a@example.org", subject="Sapar: something waits for you", body="link\n"
    )


def test_a_mail_reaches_the_server_once_and_its_text_is_forgotten(box, message, settings) -> None:
    hand_over(message.pk, last=False)
    hand_over(message.pk, last=False)
    (mail,) = box.came
    assert mail["Message-ID"] == f"<{message.key}@{urlsplit(settings.SITE_URL).hostname}>"
    assert (mail["Subject"], mail["To"]) == ("Sapar: something waits for you", "a@example.org")
    assert (mail["From"], mail["Auto-Submitted"]) == (settings.DEFAULT_FROM_EMAIL, "auto-generated")
    message.refresh_from_db()
    assert (message.body, message.failed) == ("", "")
    assert message.begun_at is not None
    assert message.sent_at is not None


def test_a_mail_in_doubt_is_sent_again_the_same_to_the_letter(box, message) -> None:
    hand_over(message.pk, last=False)
    Message.objects.update(sent_at=None, body="link\n")
    hand_over(message.pk, last=False)
    first, second = (str(mail) for mail in box.came)
    assert without_reception(first) == without_reception(second)


def without_reception(mail: str) -> list[str]:
    return [line for line in mail.splitlines() if not line.startswith("X-Peer")]


def test_an_answer_for_now_is_noted_and_tried_again(box, message) -> None:
    box.answer = "451 later"
    with pytest.raises(SMTPRecipientsRefused):
        hand_over(message.pk, last=False)
    message.refresh_from_db()
    assert (message.begun_at, message.given_up_at, message.body) == (None, None, "link\n")
    assert "later" in message.failed
    box.answer = ""
    hand_over(message.pk, last=False)
    assert len(box.came) == 1


@pytest.mark.parametrize(("answer", "last"), [("550 no such box", False), ("451 later", True)])
def test_an_answer_for_good_and_the_last_attempt_give_it_up(
    box, message, answer: str, last: bool
) -> None:
    box.answer = answer
    hand_over(message.pk, last=last)
    message.refresh_from_db()
    assert message.given_up_at is not None
    assert (message.sent_at, message.body) == (None, "")
    box.answer = ""
    hand_over(message.pk, last=False)
    assert box.came == []


def test_a_server_that_is_away_is_tried_again(box, message, settings) -> None:
    settings.EMAIL_PORT = 1
    with pytest.raises(ConnectionRefusedError):
        hand_over(message.pk, last=False)
    message.refresh_from_db()
    assert (message.begun_at, message.given_up_at) == (None, None)

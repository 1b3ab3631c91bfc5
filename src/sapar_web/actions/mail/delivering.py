"""Handing one mail to the mail server, so that none is lost and none is another when sent again."""

from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.http import http_date

from sapar_web.models import Message

REFUSALS = (SMTPRecipientsRefused, SMTPSenderRefused, SMTPDataError, SMTPResponseException)
"""Answers of the server by which it is known not to have taken the mail."""

LONGEST = 500
"""Characters that are kept of what a mail server said."""


def hand_over(number: int, *, last: bool) -> None:
    """Send a mail that was neither sent nor given up.

    That it begins is written down first. Then the row is locked for as long as the server is
    spoken to: a second worker that took the job up does not send beside the first. Ends this
    process before the answer was written down, the mail is in doubt; it is sent again under the
    same Message-ID and date, by which servers and readers know a second copy.

    Args:
        number: of the mail.
        last: whether a failure is the end of it.

    Raises:
        OSError: if the server did not take it, or may not have, and it was not the last attempt.
        DatabaseError: if another process is sending it right now.
    """
    if not Message.objects.filter(pk=number, sent_at=None, given_up_at=None).update(
        begun_at=timezone.now()
    ):
        return
    failure: OSError | None = None
    with transaction.atomic():
        message = Message.objects.select_for_update(nowait=True).get(pk=number)
        if message.sent_at or message.given_up_at:
            return
        try:
            _mail(message).send()
        except OSError as error:
            failure = error
        if failure is None:
            message.sent_at, message.failed, message.body = timezone.now(), "", ""
        else:
            _note(message, failure, last=last or is_final(failure))
        message.save()
    if failure is not None and message.given_up_at is None:
        raise failure


def is_final(error: OSError) -> bool:
    """Whether the server has said that it will never take the mail (a 5xx answer)."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _said in error.recipients.values())  # noqa: PLR2004 -- SMTP's
    return isinstance(error, SMTPSenderRefused | SMTPDataError) and error.smtp_code >= 500  # noqa: PLR2004


def _note(message: Message, error: OSError, *, last: bool) -> None:
    message.failed = f"{type(error).__name__}: {error}"[:LONGEST]
    if isinstance(error, (*REFUSALS, ConnectionRefusedError)):
        message.begun_at = None
    if last:
        message.given_up_at, message.body = timezone.now(), ""


def _mail(message: Message) -> EmailMessage:
    """The mail, the same to the letter whenever it is made."""
    headers: dict[str, Any] = {
        "Message-ID": f"<{message.key}@{urlsplit(settings.SITE_URL).hostname}>",
        "Date": http_date(message.created_at.timestamp()).replace("GMT", "+0000"),
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(message.subject, message.body, to=[message.address], headers=headers)

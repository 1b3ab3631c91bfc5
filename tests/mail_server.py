"""A mailbox behind a real mail server on loopback."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message as Mail

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler


class Box(Handler):
    """A mailbox behind a real server: it keeps what came, or answers as it is told.

    Attributes:
        came: mails, in order.
        answer: to the recipient of each mail; empty to take it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.came: list[Mail] = []
        self.answer = ""

    async def handle_RCPT(self, *told) -> str:  # noqa: N802 -- as the server calls it
        _server, _session, envelope, address, _options = told
        if self.answer:
            return self.answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def handle_message(self, message: Mail) -> None:
        self.came.append(message)

    def link(self, email: str) -> str:
        """The link in the last mail to an address."""
        last = next(each for each in reversed(self.came) if each["To"] == email)
        found = re.search(r"http\S+", last.get_payload(decode=True).decode())
        assert found, "the mail has no link"
        return found.group()


@contextmanager
def mail_server(settings) -> Iterator[Box]:
    """A mail server on loopback, which the site is told to use."""
    kept = Box()
    controller = Controller(kept, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.MAIL_IS_SENT = True
    yield kept
    controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

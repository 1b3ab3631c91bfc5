"""What the queue does about mail. Its jobs are committed, or undone, with the deeds that ask."""

from django.db import transaction
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from sapar_web.actions.mail.delivering import hand_over
from sapar_web.actions.mail.gathering import gather, gather_held, held_today
from sapar_web.models import LogLink, Notice

ATTEMPTS = 8
"""Attempts that a mail server gets, over some six hours."""

BACKOFF = RetryStrategy(max_attempts=ATTEMPTS - 1, exponential_wait=4)
"""Waits of 4, 16, 64 … seconds."""

PATIENT = RetryStrategy(exponential_wait=2, max_attempts=12)
"""For what fails only while the database does."""


@app.task(name="deliver_mail", pass_context=True, retry=BACKOFF)
def deliver(context: JobContext, message: int) -> None:
    """Hand one mail to the mail server.

    Args:
        context: of the job, which knows how often it was tried.
        message: number of the mail.
    """
    hand_over(message, last=context.job.attempts >= ATTEMPTS - 1)


@app.task(name="tell_person", retry=PATIENT)
def tell(person: int) -> None:
    """Make one mail of all that waits to be told to a person.

    Args:
        person: number of the person.
    """
    with transaction.atomic():
        made = gather(person)
        if made is not None:
            deliver.defer(message=made.pk)


@app.task(name="tell_holder", retry=PATIENT)
def tell_holder(link: int) -> None:
    """Make one mail of all that waits for whoever holds a link; a day later if they had one today.

    Args:
        link: number of it.
    """
    with transaction.atomic():
        found = LogLink.objects.filter(pk=link).first()
        if found is None or not Notice.objects.filter(link=found, message=None).exists():
            return
        if held_today(found.email):
            tell_holder.configure(schedule_in={"days": 1}).defer(link=link)
            return
        made = gather_held(found)
        if made is not None:
            deliver.defer(message=made.pk)


@app.periodic(cron="17 2 * * *")
@app.task(name="forget_done_jobs", pass_context=True)
async def forget(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 -- of the queue
    """Drop jobs that ended more than a week ago; what was sent is told by the mails themselves."""
    await context.app.job_manager.delete_old_jobs(nb_hours=24 * 7, include_failed=True)

"""The worker of the queue in PostgreSQL."""

import asyncio
import logging
import threading
from collections.abc import Coroutine
from typing import Any

from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.contrib.django.db_cleanup import DjangoApp
from procrastinate.exceptions import ProcrastinateException
from psycopg import OperationalError

HEARTBEAT = 2.0
"""Seconds after which a worker tells again that it lives."""

DEAD_AFTER = 10.0
"""Seconds without a sign of life after which others take up what a worker was doing."""

REST = 2.0
"""Seconds before a worker that lost the database asks for it again."""

GRACE = 20
"""Seconds that what is being done may take to end once the worker is told to stop."""

log = logging.getLogger(__name__)


def run_worker(*, signals: bool, stopped: threading.Event | None = None) -> None:
    """Do what waits in the queue, and what comes, until the process ends.

    Where the database goes away, the worker waits until it is back.

    Args:
        signals: whether SIGTERM and Ctrl-C let it finish what it does and then stop; only in the
            main thread.
        stopped: by which another thread ends it.
    """
    told = stopped or threading.Event()
    while not told.is_set():
        try:
            asyncio.run(_worked(told, signals=signals))
        except (OperationalError, ProcrastinateException, OSError) as error:
            log.warning("the queue cannot be reached: %s", error)
            told.wait(REST)
        else:
            return


def beside(connector: Any) -> App:
    """The queue on a connection of the worker's own.

    Pages of the same process go on asking on Django's, inside the transactions of their deeds: the
    tasks stay bound to the queue that Django set up.
    """
    app.perform_import_paths()
    own = DjangoApp(connector=connector)
    own.tasks = app.tasks
    own.periodic_registry = app.periodic_registry
    return own


async def _worked(stopped: threading.Event, *, signals: bool) -> None:
    async with beside(app.connector.get_worker_connector()).open_async() as own:  # type: ignore[attr-defined]
        working = asyncio.create_task(
            own.run_worker_async(
                install_signal_handlers=signals,
                shutdown_graceful_timeout=GRACE,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=DEAD_AFTER,
            )
        )
        await _until_first(working, _take_up(own), _told(stopped))
        working.cancel()
        await _ended(working)


async def _until_first(working: "asyncio.Task[None]", *others: Coroutine[Any, Any, None]) -> None:
    """Wait until one of them ends; end the others; an error of any is raised."""
    watching = [asyncio.create_task(each) for each in others]
    done, _going = await asyncio.wait([working, *watching], return_when="FIRST_COMPLETED")
    for each in watching:
        each.cancel()
    for each in done:
        each.result()


async def _ended(working: "asyncio.Task[None]") -> None:
    try:
        await working
    except asyncio.CancelledError:
        return


async def _told(stopped: threading.Event) -> None:
    while not stopped.is_set():
        await asyncio.sleep(0.2)


async def _take_up(own: App) -> None:
    """Again and again give back to the queue what workers without a sign of life were doing."""
    while True:
        for job in await own.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER):
            log.warning("taken up again: job %s of a worker that is gone", job.id)
            await own.job_manager.retry_job(job)
        await own.job_manager.prune_stalled_workers(DEAD_AFTER)
        await asyncio.sleep(HEARTBEAT)

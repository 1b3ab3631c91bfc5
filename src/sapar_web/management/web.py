"""The web server: gunicorn with threads, started by the site's own command."""

import gc
import threading
from typing import Any

from gunicorn.app.base import BaseApplication

GARBAGE = 20_000
"""Objects made before garbage is looked for: a page makes some."""


class Web(BaseApplication):  # type: ignore[misc]
    """The site behind gunicorn.

    Args:
        address: that it listens on.
        processes: that serve pages.
        threads: requests that each serves at a time.
        worker: whether the one process also does what waits in the queue.
    """

    def __init__(self, address: str, *, processes: int, threads: int, worker: bool) -> None:
        self._given = {
            "bind": address,
            "workers": processes,
            "threads": threads,
            "worker_class": "gthread",
            "proc_name": "sapar",
            "timeout": 60,
            "graceful_timeout": 20,
            "limit_request_line": 8_190,
            "control_socket_disable": True,
            "logconfig_dict": _quiet(),
        }
        self._worker = worker
        super().__init__()

    def load_config(self) -> None:
        """Hand the settings to gunicorn."""
        for name, value in self._given.items():
            self.cfg.set(name, value)
        self.cfg.set("post_worker_init", _work_beside if self._worker else _settled)
        if self._worker:
            self.cfg.set("worker_exit", _end_beside)

    def load(self) -> Any:
        """The application, loaded in each process of its own."""
        from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 -- needs settings

        return get_wsgi_application()


def _settled(_worker: object = None) -> None:
    """Look for garbage less often, and not in what was loaded: it took a tenth of each page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _work_beside(worker: Any) -> None:
    """Do what waits in the queue in a thread of the process that serves; it ends with it."""
    _settled()
    from sapar_web.management.queue import run_worker  # noqa: PLC0415 -- models need Django

    worker.background_is_to_end = threading.Event()
    worker.background = threading.Thread(
        target=run_worker,
        kwargs={"signals": False, "stopped": worker.background_is_to_end},
        name="background",
    )
    worker.background.start()


def _end_beside(_server: object, worker: Any) -> None:
    """Let the thread finish what it does before anything of the process is taken down."""
    if getattr(worker, "background", None) is not None:
        worker.background_is_to_end.set()
        worker.background.join()


def _quiet() -> dict[str, Any]:
    """Gunicorn's lines go where the site's own go, in the same form."""
    from django.conf import settings  # noqa: PLC0415 -- set up by then

    named = {name: {"handlers": [], "propagate": True} for name in ("gunicorn.error",)}
    return {**settings.LOGGING, "loggers": {**settings.LOGGING["loggers"], **named}}

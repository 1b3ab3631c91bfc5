"""The worker of the queue in PostgreSQL."""

from procrastinate.contrib.django import app


def run_worker(*, signals: bool) -> None:
    """Do what waits in the queue, and what comes, until the process ends.

    Args:
        signals: whether SIGTERM and Ctrl-C let it finish what it does and then stop; only in the
            main thread.
    """
    with app.replace_connector(app.connector.get_worker_connector()) as running:  # type: ignore[attr-defined]
        running.run_worker(install_signal_handlers=signals, shutdown_graceful_timeout=20)

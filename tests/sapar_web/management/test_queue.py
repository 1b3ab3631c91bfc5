import threading

from procrastinate.contrib.django import app

from sapar_web.management.queue import beside, run_worker


def test_the_worker_has_a_connection_of_its_own_and_pages_keep_theirs(cluster) -> None:
    before = app.connector
    own = beside(before.get_worker_connector())
    assert own.connector is not before
    assert app.connector is before
    assert {"tell_person", "tell_offers_opened", "forget_done_jobs"} <= set(own.tasks)
    assert own.tasks["deliver_mail"].blueprint.connector is before


def test_a_worker_that_was_told_to_stop_before_it_began_does_not_begin() -> None:
    stopped = threading.Event()
    stopped.set()
    run_worker(signals=False, stopped=stopped)
    assert stopped.is_set()

import gc

from sapar_web.management.web import GARBAGE, Web


def test_what_was_asked_reaches_the_server() -> None:
    one = Web("127.0.0.1:8123", processes=1, threads=4, worker=True)
    assert (one.cfg.bind, one.cfg.workers, one.cfg.threads) == (["127.0.0.1:8123"], 1, 4)
    assert one.cfg.post_worker_init.__name__ == "_work_beside"
    many = Web("127.0.0.1:8123", processes=3, threads=4, worker=False)
    assert many.cfg.workers == 3
    assert many.cfg.post_worker_init.__name__ == "_settled"


def test_what_was_loaded_is_never_looked_through_for_garbage() -> None:
    before = gc.get_threshold()
    many = Web("127.0.0.1:8123", processes=3, threads=4, worker=False)
    try:
        many.cfg.post_worker_init(None)
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold()[0] == GARBAGE
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)

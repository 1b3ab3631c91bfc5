import json

import psycopg

from sapar_web.management.starting import database


def test_a_whole_history_holds_and_a_changed_one_is_named(installation) -> None:
    ended = installation.run("verify")
    assert (ended.returncode, ended.stdout) == (
        0,
        "the history holds: 0 entries, each tied to the one before\n",
    )
    forge(installation)
    ended = installation.run("verify")
    assert ended.returncode == 1
    assert ended.stdout.startswith("the history breaks at entry 1: what it says is not what")


def forge(installation) -> None:
    """Add an entry as somebody would who has the database and not the site."""
    with database(installation.folder) as url, psycopg.connect(url) as session:
        session.execute(
            "INSERT INTO sapar_web_entry"
            " (number, at, deed, kind, object, version, told, previous, digest)"
            " VALUES (1, now(), 'publish_terms', 'terms', gen_random_uuid(), '', %s, '', %s)",
            [json.dumps({}), "0" * 64],
        )

"""The first rows of a list that may be long, before anything is looked up for them.

One plan serves everybody (`sapar_web.queries.turn.statement`), and does not know of how many rows
a list is: without a number that stands in it, it would read every stay to name those of a page.
"""

MOST = 200
"""Items of a page at most."""


def after(side: str, since: str = "w.since") -> str:
    """Whether something comes after the place where a page of one side begins, by time and key."""
    place = f"(%({side}_since)s::timestamptz, %({side}_key)s::uuid)"
    return f"(%({side}_since)s::timestamptz IS NULL OR ({since}, w.key) > {place})"


def oldest(table: str, which: str, side: str, since: str = "w.since") -> str:
    """The rows `w` of a table that come first on a page, as they are.

    Args:
        table: that has `since` and `key`.
        which: of its rows.
        side: `mine` or `theirs`.
        since: when a row began to wait, as a moment.
    """
    return f"""SELECT w.* FROM {table} w WHERE {which} AND {after(side, since)}
        ORDER BY w.since, w.key LIMIT {MOST + 1}"""  # noqa: S608 -- made of the text of this package


def oldest_of_each(table: str, which: str, side: str, since: str = "w.since") -> str:
    """The same of each organisation for which the person speaks, by the order of its index.

    Args:
        table: that has `organisation_id`, `since` and `key`.
        which: of its rows.
        side: `mine` or `theirs`.
        since: when a row began to wait, as a moment.
    """
    own = oldest(table, f"w.organisation_id = o.id AND {which}", side, since)
    return f"SELECT w.* FROM {ORGANISATIONS} o (id) CROSS JOIN LATERAL ({own}) w"  # noqa: S608 -- likewise


ORGANISATIONS = """(SELECT DISTINCT unnest(
    %(officer)s::bigint[] || %(speaking)s::bigint[] || %(contracting)s::bigint[]))"""
"""For which the person speaks."""

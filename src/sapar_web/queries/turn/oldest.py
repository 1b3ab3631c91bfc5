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

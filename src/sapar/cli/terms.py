"""`sapar terms`: terms of reference as files."""

import click

from sapar.cli.subcommands import Members, group_of
from sapar.values.language import mark

TERMS: Members = {
    "new": ("sapar.cli.terms_new:new", mark("Write first terms from a few answers.")),
    "diff": ("sapar.cli.terms_diff:diff", mark("Say what two versions differ in.")),
    "digest": ("sapar.cli.terms_digest:digest", mark("Print what terms are named by.")),
    "schema": ("sapar.cli.terms_schema:schema", mark("Print their form, for editors.")),
    "read": ("sapar.cli.terms_read:read", mark("Propose what clauses in prose may be about.")),
    "render": ("sapar.cli.terms_render:render", mark("Write them as PDF, Word or a web page.")),
    "export": ("sapar.cli.terms_export:export", mark("Write terms and offers in another form.")),
    "import": ("sapar.cli.terms_import:importing", mark("Read terms and offers back from it.")),
}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(TERMS))
def terms() -> None:
    """Write, compare, show and export terms of reference."""

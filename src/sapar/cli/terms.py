"""`sapar terms`: terms of reference as files."""

import click

from sapar.cli.subcommands import Members, group_of

TERMS: Members = {
    "new": ("sapar.cli.terms_new:new", "Write first terms from a few answers."),
    "diff": ("sapar.cli.terms_diff:diff", "Say what two versions differ in."),
    "digest": ("sapar.cli.terms_digest:digest", "Print what terms are named by."),
    "schema": ("sapar.cli.terms_schema:schema", "Print their form, for editors."),
    "read": ("sapar.cli.terms_read:read", "Propose what clauses in prose may be about."),
    "render": ("sapar.cli.terms_render:render", "Write them as PDF, Word or a web page."),
    "export": ("sapar.cli.terms_export:export", "Write terms and offers in another form."),
    "import": ("sapar.cli.terms_import:importing", "Read terms and offers back from it."),
}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(TERMS))
def terms() -> None:
    """Write, compare, show and export terms of reference."""

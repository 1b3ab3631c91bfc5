"""`sapar terms schema`: the form of terms of reference, for editors."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of terms of reference.

    Beside a document, as terms.schema.json, it lets an editor complete and explain each field.
    """
    # The types of documents take time to load: not for the help of this command.
    from sapar.terms.document.terms import Terms  # noqa: PLC0415
    from sapar.terms.files.schema import schema_text  # noqa: PLC0415

    click.echo(schema_text(Terms), nl=False)

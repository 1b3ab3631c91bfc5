"""`sapar agreement schema`: the form of an agreement, for editors."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of an agreement.

    Beside a document, as agreement.schema.json, it lets an editor complete and explain each field.
    """
    # The types of documents take time to load: not for the help of this command.
    from sapar.agreements.document.agreement import Agreement  # noqa: PLC0415
    from sapar.terms.files.schema import schema_text  # noqa: PLC0415

    click.echo(schema_text(Agreement), nl=False)

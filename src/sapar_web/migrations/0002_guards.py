"""What the database itself refuses, whoever asks: changes of history, of words and of frozen documents."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION sapar_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: it is kept as it is', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
"""

FROZEN = """
CREATE FUNCTION sapar_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' AND (
        TG_OP = 'DELETE'
        OR NEW.state = 'draft'
        OR ROW(NEW.document, NEW.canonical, NEW.digest, NEW.revision)
            IS DISTINCT FROM ROW(OLD.document, OLD.canonical, OLD.digest, OLD.revision)
    ) THEN
        RAISE EXCEPTION '% of % is refused: the document is frozen', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
"""


def refused(table: str, deeds: str) -> str:
    """A trigger that refuses some deeds on a table's rows, and to empty it."""
    return f"""
CREATE TRIGGER {table}_is_kept BEFORE {deeds} ON {table}
    FOR EACH ROW EXECUTE FUNCTION sapar_refuse();
CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION sapar_refuse();
"""


def frozen(table: str) -> str:
    """A trigger that keeps a document as it was once it is no draft."""
    return f"""
CREATE TRIGGER {table}_is_frozen BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION sapar_frozen();
"""


def undone(*triggers: tuple[str, str]) -> str:
    """The way back."""
    return "".join(f"DROP TRIGGER {name} ON {table};\n" for table, name in triggers)


KEPT = ("sapar_web_entry", "UPDATE OR DELETE"), ("sapar_web_statement", "UPDATE"), (
    "sapar_web_answer",
    "UPDATE",
)
DOCUMENTS = "sapar_web_terms", "sapar_web_offer"


class Migration(migrations.Migration):
    dependencies = [("sapar_web", "0001_first")]

    operations = [
        migrations.RunSQL(REFUSE, "DROP FUNCTION sapar_refuse();"),
        migrations.RunSQL(FROZEN, "DROP FUNCTION sapar_frozen();"),
        *(
            migrations.RunSQL(
                refused(table, deeds),
                undone((table, f"{table}_is_kept"), (table, f"{table}_is_not_emptied")),
            )
            for table, deeds in KEPT
        ),
        *(
            migrations.RunSQL(frozen(table), undone((table, f"{table}_is_frozen")))
            for table in DOCUMENTS
        ),
    ]

"""The gathered rows as tables of a dataset."""

from sapar.dataset.quoting import literal
from sapar.dataset.writing import DatasetWriter
from sapar.exchange.erasmus.layouts import TEACHING, TRAINING, YEARLY
from sapar.exchange.erasmus.staging import Engine

_PUBLISHER = "European Commission"
_STAYS = """
SELECT file || '.' || line AS stay, scheme, participant, sending, host, NULL::VARCHAR AS contractor,
    origin_country, host_country, field, seniority, purpose, NULL::DATE AS first_day,
    NULL::DATE AS last_day, days, people, start_month, end_month, academic_year, activity,
    teaching_hours, line AS source_line
FROM gathered
"""
_TITLES = f"""
CASE scheme
    WHEN {literal(TEACHING.scheme)} THEN {literal(TEACHING.title)}
    WHEN {literal(TRAINING.scheme)} THEN {literal(TRAINING.title)}
    WHEN 'KA103' THEN 'Erasmus+ KA103, higher education between programme countries'
    WHEN 'KA107' THEN 'Erasmus+ KA107, higher education with partner countries'
    WHEN {literal(YEARLY.scheme)} THEN 'Erasmus+ learning mobility'
    ELSE 'Erasmus+ ' || scheme END
"""
_SCHEMES = f"""
SELECT scheme, {_TITLES} AS title, '{_PUBLISHER}' AS sponsor, NULL::VARCHAR AS country,
    'EUR' AS currency, NULL::DATE AS first_day, NULL::DATE AS last_day
FROM (SELECT DISTINCT scheme FROM gathered) ORDER BY scheme
"""  # noqa: S608 -- declared texts
_ORGANISATIONS = """
WITH counted AS (
    SELECT organisation, country, name, any_value(code) AS code, sum(rows) AS n
    FROM seen GROUP BY organisation, country, name
), referred AS (
    SELECT sending AS organisation FROM gathered UNION SELECT host FROM gathered
)
SELECT organisation, max_by(name, {'n': n, 'name': name}) FILTER (name IS NOT NULL) AS name,
    max_by(country, {'n': n, 'country': country}) FILTER (country IS NOT NULL) AS country,
    NULL::VARCHAR AS ror, any_value(code) AS erasmus_code
FROM counted SEMI JOIN referred USING (organisation) GROUP BY organisation ORDER BY organisation
"""
# The parts are told apart only where they make the total exactly, so that the flows without
# special needs always sum to the publisher's total. A total of 0 is said by the record, and kept.
_ITEMS = """
SELECT m.file, m.line, unnest([
    {'item': 'subsistence', 'amount': CASE WHEN split THEN m.subsistence END},
    {'item': 'travel', 'amount': CASE WHEN split THEN m.travel END},
    {'item': 'grant', 'amount': CASE WHEN NOT split THEN m.total END},
    {'item': 'special_needs', 'amount': m.special}
], recursive := true)
FROM (SELECT *, total IS NULL
    OR (total > 0 AND coalesce(subsistence, 0) + coalesce(travel, 0) = total) AS split
    FROM grants) m
"""
_FLOWS = f"""
SELECT g.file || '.' || g.line || '.' || i.item AS flow, g.scheme,
    g.file || '.' || g.line AS stay, 'sponsor' AS payer, g.payer_country,
    'participant' AS payee, g.origin_country AS payee_country, i.item, i.amount,
    'EUR' AS currency, NULL::DATE AS "on", NULL::VARCHAR AS spent_in, 'EU' AS origin
FROM ({_ITEMS}) i JOIN gathered g USING (file, line)
WHERE i.amount > 0 OR (i.item = 'grant' AND i.amount = 0) ORDER BY g.file, g.line, i.item
"""  # noqa: S608 -- declared texts


def write(engine: Engine, writer: DatasetWriter) -> None:
    """Write schemes, organisations, stays and, where money is recorded, flows."""
    writer.write_table(engine, "schemes", _SCHEMES)
    writer.write_table(engine, "organisations", _ORGANISATIONS)
    writer.write_table(engine, "stays", _STAYS)
    (grants,) = engine.execute("SELECT count(*) FROM grants").fetchall()[0]
    if grants:
        writer.write_table(engine, "flows", _FLOWS)

"""One stay with something of everything, and another beside it that must not be told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sapar.balance.stay_page.reading import stay_record
from sapar.balance.stay_page.record import StayRecord

TABLES = {
    "schemes": "scheme,title\nSC,Invented scheme\n",
    "organisations": "organisation,name,country\nKZ-1,Home,KZ\nDE-1,Away,DE\n",
    "stays": """\
stay,scheme,sending,host,origin_country,host_country,first_day,last_day,days,people
s-014,SC,KZ-1,DE-1,KZ,DE,2022-03-01,2022-05-31,92,1
s-015,SC,KZ-1,DE-1,KZ,DE,2022-03-01,2022-05-31,92,1
""",
    "planning": """\
event,scheme,stay,party,act,subject,on
e1,SC,,sending,invited,,2021-06-01
e2,SC,s-014,participant,stated,,2021-11-01
e3,SC,s-014,participant,approved,C02,2021-12-01
e4,SC,s-015,sending,changed,C02,2021-12-02
""",
    "commitments": """\
commitment,stay,item,owed_by,owed_to,quantity,unit,due,price,currency
c1,s-014,C02,mentor,participant,12,hours,2022-05-31,2400,EUR
c2,s-014,C06,host,participant,1,desk,2022-03-01,,
c3,s-014,a quiet room,host,participant,,,,,
c4,s-014,E03,sending,participant,40,hours,2022-12-31,,
c5,s-014,E06,sending,sponsor,2,reports,2024-05-31,,
c6,s-015,C02,mentor,participant,12,hours,2022-05-31,,
""",
    "deliveries": """\
delivery,commitment,on,quantity,claimed_by,answer,answered_on,resolution
d1,c1,2022-03-10,4.5,mentor,acknowledged,2022-03-11,
d2,c1,2022-05-10,3,mentor,disputed,2022-05-11,
d3,c1,2022-05-20,2.5,mentor,unanswered,,
d4,c2,2022-03-20,1,host,acknowledged,2022-03-21,
d5,c6,2022-03-20,12,mentor,acknowledged,2022-03-21,
""",
    "access": """\
request,stay,activity,asked_on,outcome,charge,currency
a1,s-014,seminar,2022-03-15,charged,120,EUR
a2,s-014,library,2022-03-02,granted,,
a3,s-014,archive,,pending,,
""",
    "flows": """\
flow,stay,payer,payer_country,payee,payee_country,item,amount,currency,on,spent_in
f1,s-014,sponsor,KZ,host,DE,fee,4000,EUR,2022-02-01,DE
f2,s-014,participant,KZ,host,DE,seminar,120,EUR,2022-03-15,DE
f3,s-015,sponsor,KZ,host,DE,fee,9000,EUR,2022-02-01,DE
""",
    "goals": """\
goal,stay,level,owner,kind,weight
g1,s-014,individual,participant,A course taught,2
g2,s-014,institution,sending,A joint proposal,1
g3,s-014,individual,participant,Archive work,1
""",
    "attainments": """\
goal,wave,score,on
g1,pre,-1,2022-03-01
g1,post,-1,2022-05-31
g1,followup,1,2022-12-01
g2,pre,-2,2022-03-01
g2,post,-1,2022-05-31
""",
}

WriteTables = Callable[..., Path]


@pytest.fixture(scope="session")
def write_tables(tmp_path_factory: pytest.TempPathFactory) -> WriteTables:
    """Write some of the tables above as a dataset."""

    def write(*names: str, **sapar: object) -> Path:
        folder = tmp_path_factory.mktemp("stay")
        for name in names:
            (folder / f"{name}.csv").write_text(TABLES[name], encoding="utf-8")
        head = {
            "title": "Stays",
            "resources": [{"name": name, "path": f"{name}.csv"} for name in names],
            "sapar": {"schema_version": "1", "record": "register"} | sapar,
        }
        (folder / "datapackage.json").write_text(json.dumps(head), encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def everything(write_tables: WriteTables) -> Path:
    """Every table, in a record that reaches to the end of 2023."""
    return write_tables(*TABLES, as_of="2023-12-31", demonstration=True)


@pytest.fixture(scope="session")
def record(everything: Path) -> StayRecord:
    """The stay s-014 of it."""
    return stay_record(everything, "s-014")


@pytest.fixture(scope="session")
def bare(write_tables: WriteTables) -> StayRecord:
    """The same stay in a dataset of stays alone."""
    return stay_record(write_tables("stays"), "s-014")

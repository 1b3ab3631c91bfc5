"""The worked examples of the rule pages as one dataset of eleven stays."""

from .folder import COLUMNS

PRE = (3.0, 3.5, 2.5, 4.0, 3.0, 3.5)
THEN = (2.5, 3.0, 2.0, 3.0, 2.5, 3.0)
POST = (3.5, 3.5, 3.0, 4.5, 3.0, 4.0)

RATED: dict[str, object] = {
    "scheme": "S",
    "sending": "U1",
    "host": "H1",
    "origin_country": "KZ",
    "host_country": "DE",
    "first_day": "2024-09-01",
    "last_day": "2024-09-30",
    "days": 30,
    "people": 1,
}

LINES = {
    "schemes": """
S,Scheme,Sp,KZ,EUR,2024-01-01,2025-12-31
""",
    "organisations": """
U1,Home,KZ,,
H1,Host,DE,,
H2,Host2,FR,,
""",
    "stays": """
v1,S,p1,U1,H1,C1,KZ,DE,0222,senior,research,2024-03-04,2024-05-26,84,1
d1,S,p2,U1,H1,,KZ,DE,0222,junior,study,2024-01-01,2024-12-30,365,1
r1,S,p3,H1,U1,,DE,KZ,0222,senior,teaching,2024-06-01,2024-06-30,30,1
w1,S,p1,U1,H2,,KZ,FR,,,training,2024-07-01,2024-07-10,10,1
w2,S,p4,U1,H2,,KZ,FR,,,,,,,
""",
    "flows": """
f1,S,v1,sponsor,KZ,host,DE,fee,4000,EUR,2024-03-01,DE,
f2,S,v1,sponsor,KZ,contractor,DE,contractor_margin,1500,EUR,2024-03-01,DE,
f3,S,v1,sponsor,KZ,participant,KZ,subsistence,4200,EUR,2024-03-01,DE,
f4,S,v1,sponsor,KZ,participant,KZ,travel,1000,EUR,2024-03-01,KZ,
f5,S,v1,sponsor,KZ,sending,KZ,overhead,300,EUR,2024-03-01,KZ,
f6,S,v1,sponsor,KZ,third,KZ,insurance,1000,EUR,2024-03-01,KZ,
f7,S,d1,sponsor,KZ,host,DE,fee,14000,EUR,2024-03-01,DE,
f8,S,d1,sponsor,KZ,participant,KZ,stipend,8800,EUR,2024-03-01,DE,
f9,S,d1,sponsor,KZ,participant,KZ,travel,1200,EUR,2024-03-01,KZ,
fa,S,r1,sponsor,DE,host,KZ,fee,2300,EUR,2024-06-01,KZ,
fb,S,w1,sponsor,KZ,host,FR,fee,850,KZT,2024-05-01,FR,
fc,S,w1,sponsor,KZ,host,FR,fee,850,KZT,2024-06-01,FR,
fd,S,w1,sponsor,KZ,participant,,special_needs,77,EUR,2024-06-01,,
""",
    "rates": """
KZT,2024-05,425
""",
    "commitments": """
c1,v1,mentoring,host,participant,24,hours,,1600,EUR
c2,v1,desk,host,participant,1,,,400,EUR
c3,v1,library,host,participant,1,,,200,EUR
c4,v1,administration,host,participant,1,,,300,EUR
c5,v1,course,host,participant,3,,,1000,EUR
c6,d1,event,host,participant,6,,,,
c7,d1,data,host,participant,10,days,,,
c8,d1,release,sending,participant,1,,,,
c9,w1,C07,host,participant,1,,,,
ca,w1,C02,host,participant,,hours,,,
""",
    "deliveries": """
x1,c1,2024-03-06,9,host,acknowledged,,
x2,c1,2024-03-26,7,host,disputed,,
x3,c1,2024-03-27,4,host,unanswered,,
x4,c2,2024-03-05,1,host,acknowledged,,
x5,c3,2024-03-04,1,host,acknowledged,,
x6,c4,2024-03-04,1,host,acknowledged,,
x7,c7,2024-03-04,12,host,acknowledged,,
x8,c8,2024-03-04,1,sending,disputed,2024-04-01,participant
x9,c9,2024-07-04,1,host,acknowledged,,
""",
    "access": """
q1,v1,course,2024-03-10,charged,150,EUR
q2,v1,course,2024-03-10,charged,100,EUR
q3,v1,seminar,2024-03-10,denied,,
q4,v1,library,2024-03-10,granted,,
q5,d1,seminar,2024-03-10,pending,,
q6,d1,gym,2024-03-10,,,
q7,d1,gym,2024-03-10,charged,20,USD
""",
    "costs": """
k1,v1,mentor,9,60,EUR
k2,v1,desk,12,15,EUR
k3,v1,administration,6,35,EUR
k4,v1,library,1,40,EUR
""",
    "planning": """
e1,S,v1,host,stated,C02,2024-01-01
e2,S,v1,participant,changed,C02,2024-02-01
e3,S,v1,sending,invited,,2024-02-01
e4,S,d1,sending,approved,,2023-12-01
e5,S,d1,participant,approved,,2023-12-01
e6,S,r1,sending,approved,,
e7,S,r1,participant,changed,,2024-01-01
e8,S,,sponsor,stated,A02,2023-06-01
""",
    "goals": """
g1,v1,individual,participant,,
g2,v1,individual,participant,,
g3,v1,institution,sending,course_changed,
g4,d1,national,sponsor,,
""",
    "attainments": """
g1,pre,-1,2024-03-01
g2,pre,-1,2024-03-01
g3,pre,-1,2024-03-01
g1,post,1,2024-05-26
g2,post,0,2024-05-26
g3,post,1,2024-05-26
g3,followup,-1,2024-12-01
g1,followup,2,2024-12-01
""",
    "ties": """
t1,v1,post,true,true,2024-05-20
t2,v1,post,true,false,2024-05-20
t3,v1,post,true,,2024-05-20
t1,v1,followup,true,true,2024-11-20
t2,v1,followup,false,false,2024-11-20
t9,v1,followup,true,true,2024-11-20
""",
    "effort": """
s0,v1,sending,intellectual,10,2024-04-01
s1,v1,sending,intellectual,10,2024-04-02
s2,v1,sending,administrative,10,2024-04-03
s3,v1,sending,administrative,10,2024-04-04
s4,v1,sending,administrative,10,2024-04-05
s5,v1,sending,administrative,10,2024-04-06
s6,v1,sending,administrative,10,2024-04-07
s7,v1,sending,administrative,10,2024-04-08
s8,v1,sending,field,10,2024-04-09
s9,v1,sending,field,10,2024-04-10
s10,v1,sending,field,10,2024-04-11
s11,v1,sending,field,10,2024-04-12
h0,v1,host,intellectual,10,2024-04-01
h1,v1,host,intellectual,10,2024-04-02
h2,v1,host,intellectual,10,2024-04-03
h3,v1,host,intellectual,10,2024-04-04
h4,v1,host,administrative,10,2024-04-05
c0,v1,contractor,administrative,10,2024-04-01
c1,v1,contractor,administrative,10,2024-04-02
c2,v1,contractor,administrative,10,2024-04-03
""",
    "credits": """
1,v1,sending,o1,writing,support
2,v1,sending,o1,data,support
3,v1,host,o1,writing,lead
4,v1,host,o1,idea,lead
5,v1,contractor,o1,administration,equal
""",
}
"""By table, lines of CSV with the columns of the design."""


def tiny() -> dict[str, list[dict[str, object]]]:
    """All tables; the ratings are of six stays of their own."""
    tables: dict[str, list[dict[str, object]]] = {
        name: [dict(zip(COLUMNS[name], line.split(","), strict=True)) for line in lines.split()]
        for name, lines in LINES.items()
    }
    tables["ratings"] = []
    for number, values in enumerate(zip(PRE, THEN, POST, strict=True)):
        stay = f"n{number}"
        tables["stays"].append(RATED | {"stay": stay, "participant": stay})
        for wave, value in zip(("pre", "then", "post"), values, strict=True):
            tables["ratings"].append({"stay": stay, "item": "q", "wave": wave, "value": value})
    return tables

"""Small invented files of each layout, with the quirks of the published ones."""

from pathlib import Path

import duckdb
import pytest

from sapar.exchange.erasmus.importing import import_erasmus

TEACHING = (
    "STAFF_ID;HOME_INSTITUTION_ID;HOME_INSTITUTION_CTRY_CD;ENTERPRISE_NAME;ENTERPRISE_SIZE_VALUE;"
    "ENTERPRISE_TYPE_CD;ENTERPRISE_CTRY_CD;TEACHER_GENDER_CD;TEACHER_NATIONALITY_CD;"
    "TEACHER_TEACHING_AREA_CD;TEACHER_SENIORITY_CD;HOST_INSTITUTION_CODE;HOST_INSTITUTION_CTRY_CD;"
    "HOST_SUBJECT_AREA_CD;TEACHER_LENGTH_DAYS_VALUE;TEACHER_LENGHT_HRS_VALUE;"
    "TEACHER_VISIT_START_DATE;TEACHING_LEVEL_CD;TEACHING_LANGUAGE_CD;"
    "TEACHER_SPECIAL_NEEDS_GRT_AMT;TEACHER_SUBSISTANCE_GRT_AMT;TEACHER_TRAVEL_COST_AMT;"
    "TEACHER_TOTAL_GRT_AMT;TEACHER_FIRST_VISIT_FLAG;ENTERPRISE_WORK_CAT_CD"
)
TRAINING = (
    "STAFF_ID;STAFF_VISIT_ID;HOME_INSTITUTION_CDE;HOME_INSTITUTION_COUNTRY_CDE;STAFF_GENDER_CDE;"
    "STAFF_NATIONALITY_CDE;WORKHOME_CATEGORY_CDE;SENIORITY_CDE;ACTIVITY_TYPE_CDE;"
    "HOST_INSTITUTION_CDE;HOST_INSTITUTION_COUNTRY_CDE;HOST_ENTERPRISE_VALUE;"
    "HOST_ENTERPRISE_SIZE_CDE;HOST_ENTERPRISE_TYPE_VALUE;HOST_ENTERPRISE_COUNTRY_CDE;"
    "SUM(SYMBOEAC.FT_STAFF_ER.LENGTH_DAYS);START_DATE;LANGUAGE_OF_TRAINING_CDE;"
    "SPECIAL_NEEDS_SUPPLEMENT_AMT;SUBSISTENCE_AMT;TRAVEL_AMT;TOTAL_GRANT_AMT;"
    "IS_FIRST_ERASMUS_TEACHER_CDE"
)
PERIODS = (
    "Project Reference;Academic Year;Mobility Start Month;Mobility End Month;Mobility Duration;"
    "Activity (mob);Field of Education;Participant Nationality;Education Level;Participant Gender;"
    "Participant Profile;Special Needs;Fewer Opportunities;GroupLeader;Participant Age;"
    "Sending Country Code;Sending City;Sending Organization;Sending Organisation Erasmus Code;"
    "Receiving Country Code;Receiving City;Receiving Organization;"
    "Receiving Organisation Erasmus Code;Participants"
)
YEARLY = (
    "Academic Year;Mobility Start Year/Month;Mobility Duration - calendar days;Activity (mob);"
    "Field of Education;Participant Nationality;Education Level;Participant Gender;"
    "Participant Profile;Special Needs;Fewer Opportunities;GroupLeader;Participant Age;"
    "Sending Country Code;Sending City;Sending Organisation;Receiving Country Code;"
    "Receiving City;Receiving Organisation;Actual Participants (Contracted Projects)"
)
_TEACHING = {
    "STAFF_ID": "-1",
    "HOME_INSTITUTION_ID": "KZ  ALMATY01",
    "HOME_INSTITUTION_CTRY_CD": "LV",
    "ENTERPRISE_NAME": " ? Unknown ?",
    "ENTERPRISE_SIZE_VALUE": "?",
    "ENTERPRISE_TYPE_CD": "???",
    "ENTERPRISE_CTRY_CD": "???",
    "TEACHER_GENDER_CD": "F",
    "TEACHER_NATIONALITY_CD": "xx",
    "TEACHER_TEACHING_AREA_CD": "222",
    "TEACHER_SENIORITY_CD": "S",
    "HOST_INSTITUTION_CODE": "E  MADRID04",
    "HOST_INSTITUTION_CTRY_CD": "ES",
    "HOST_SUBJECT_AREA_CD": "222",
    "TEACHER_LENGTH_DAYS_VALUE": "5",
    "TEACHER_LENGHT_HRS_VALUE": "8",
    "TEACHER_VISIT_START_DATE": "Nov-12",
    "TEACHING_LEVEL_CD": "2",
    "TEACHING_LANGUAGE_CD": "EN",
    "TEACHER_SPECIAL_NEEDS_GRT_AMT": "0",
    "TEACHER_SUBSISTANCE_GRT_AMT": "400",
    "TEACHER_TRAVEL_COST_AMT": "100.5",
    "TEACHER_TOTAL_GRT_AMT": "500.5",
    "TEACHER_FIRST_VISIT_FLAG": "N",
    "ENTERPRISE_WORK_CAT_CD": "?",
}
_TRAINING = {
    "STAFF_ID": "-1",
    "STAFF_VISIT_ID": "-1",
    "HOME_INSTITUTION_CDE": "LV RIGA01",
    "HOME_INSTITUTION_COUNTRY_CDE": "LV",
    "STAFF_GENDER_CDE": "F",
    "STAFF_NATIONALITY_CDE": "LV",
    "WORKHOME_CATEGORY_CDE": "T",
    "SENIORITY_CDE": "J",
    "ACTIVITY_TYPE_CDE": "J",
    "HOST_INSTITUTION_CDE": "?",
    "HOST_INSTITUTION_COUNTRY_CDE": "???",
    "HOST_ENTERPRISE_VALUE": "Chambre de métiers",
    "HOST_ENTERPRISE_SIZE_CDE": "S",
    "HOST_ENTERPRISE_TYPE_VALUE": "P",
    "HOST_ENTERPRISE_COUNTRY_CDE": "BEFR",
    "SUM(SYMBOEAC.FT_STAFF_ER.LENGTH_DAYS)": "5",
    "START_DATE": "Nov-12",
    "LANGUAGE_OF_TRAINING_CDE": "FR",
    "SPECIAL_NEEDS_SUPPLEMENT_AMT": "0",
    "SUBSISTENCE_AMT": "400",
    "TRAVEL_AMT": "100",
    "TOTAL_GRANT_AMT": "500",
    "IS_FIRST_ERASMUS_TEACHER_CDE": "N",
}
_PERIODS = {
    "Project Reference": "2016-1-AT01-KA107-016290",
    "Academic Year": "2016-2017",
    "Mobility Start Month": "2016-10",
    "Mobility End Month": "2016-11",
    "Mobility Duration": "10",
    "Activity (mob)": "Staff mobility for Teaching To/From Partner Countries",
    "Field of Education": "0222 - History and archaeology",
    "Participant Nationality": "KZ",
    "Education Level": "??? - ? Unknown ?",
    "Participant Gender": "Female",
    "Participant Profile": "Staff",
    "Special Needs": "No",
    "Fewer Opportunities": "No",
    "GroupLeader": "No",
    "Participant Age": "-7939",
    "Sending Country Code": "KZ",
    "Sending City": "Almaty",
    "Sending Organization": "Qazaq  University",
    "Sending Organisation Erasmus Code": "-",
    "Receiving Country Code": "EL",
    "Receiving City": "Athina",
    "Receiving Organization": "Panepistimio",
    "Receiving Organisation Erasmus Code": "G  ATHINE01",
    "Participants": "2",
}
_YEARLY = {
    "Academic Year": "2020-21",
    "Mobility Start Year/Month": "2020-10",
    "Mobility Duration - calendar days": "7",
    "Activity (mob)": "HE-STA - Staff mobility for teaching",
    "Field of Education": "0222 - History and archaeology",
    "Participant Nationality": "ES",
    "Education Level": "ISCED-7",
    "Participant Gender": "Male",
    "Participant Profile": "LEARNERS/STAFF",
    "Special Needs": "0",
    "Fewer Opportunities": "0",
    "GroupLeader": "0",
    "Participant Age": "-",
    "Sending Country Code": "ES - Spain",
    "Sending City": "A Coru?a",
    "Sending Organisation": "Universidad Inventada",
    "Receiving Country Code": "UK - United Kingdom",
    "Receiving City": "York",
    "Receiving Organisation": "Invented College",
    "Actual Participants (Contracted Projects)": "4.7",
}


class Made:
    """Makes lines and files of one layout.

    A line takes values by column; those not given are sound.
    """

    def __init__(self, header: str, sound: dict[str, str]):
        self.header = header
        self.sound = sound

    def line(self, **changed: str) -> str:
        columns = self.header.split(";")
        by_key = {_key(column): column for column in columns}
        values = self.sound | {by_key[key]: value for key, value in changed.items()}
        return ";".join(values[column] for column in columns)

    def text(self, *lines: str, end: str = "\r\n") -> str:
        return end.join([self.header, *lines]) + end


def _key(column: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in column).lower().strip("_")


class Desk:
    """Imports files and looks at what came of them."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.out = folder / "out"

    def file(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def imported(self, *paths: Path, **options):
        return import_erasmus(paths, self.out, **options)

    def of(self, content: bytes | str, name: str = "file.csv"):
        return self.imported(self.file(name, content), replace=True)

    def rows(self, query: str) -> list[tuple]:
        with duckdb.connect() as engine:
            for table in sorted(self.out.glob("*.parquet")):
                engine.execute(f"CREATE VIEW {table.stem} AS FROM '{table}'")
            return engine.execute(query).fetchall()


def counts(rules) -> dict[str, int]:
    return {rule.code: rule.rows for rule in rules}


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def teaching():
    return Made(TEACHING, _TEACHING)


@pytest.fixture(scope="session")
def training():
    return Made(TRAINING, _TRAINING)


@pytest.fixture(scope="session")
def periods():
    return Made(PERIODS, _PERIODS)


@pytest.fixture(scope="session")
def yearly():
    return Made(YEARLY, _YEARLY)


@pytest.fixture(scope="session")
def counted():
    return counts

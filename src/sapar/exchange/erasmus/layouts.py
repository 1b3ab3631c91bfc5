"""The layouts in which the European Commission publishes mobility, column by column.

A column has one name here, whatever a file calls it; `spellings` are what files call it, in the
normal form of `headers.normal`. A layout's required columns are those without which its rows have
no meaning; the others may be absent, since they drift from year to year.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a layout.

    Attributes:
        name: its name in this program.
        spellings: normal forms of the headers that mean it; the first is the publisher's usual.
        required: whether a file without it is of another layout.
        used: whether something of the dataset is made from it.
    """

    name: str
    spellings: tuple[str, ...]
    required: bool = True
    used: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of file.

    Attributes:
        id: stable name, written to the quality report.
        title: what it is, for a reader.
        columns: in the publisher's order.
        scheme: id of the scheme of its rows; since 2014, of those that name no key action.
        period: the academic year that the whole file is about, where there is one.
        notes: codes of the notes on what such a file cannot say.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    scheme: str = "Erasmus+"
    period: str | None = None
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        if len(names) != len(set(names)):
            raise ValueError(f"{self.id}: two columns of one name")

    @property
    def used(self) -> tuple[Column, ...]:
        """The columns that the dataset is made from."""
        return tuple(column for column in self.columns if column.used)


def _kept(name: str, *spellings: str) -> Column:
    return Column(name, spellings)


def _wanted(name: str, *spellings: str) -> Column:
    return Column(name, spellings, required=False)


def _unused(*spellings: str) -> Column:
    return Column(spellings[0].replace(" ", "_"), spellings, required=False, used=False)


TEACHING = Layout(
    "teaching-2012-13",
    "LLP Erasmus 2012/13, staff teaching assignments",
    (
        _kept("person", "staff id"),
        _kept("home_code", "home institution id", "home institution cde"),
        _kept("home_country", "home institution ctry cd", "home institution country cde"),
        _kept("enterprise", "enterprise name", "enterprise value"),
        _unused("enterprise size value"),
        _unused("enterprise type cd"),
        _kept("enterprise_country", "enterprise ctry cd", "enterprise country cde"),
        _unused("teacher gender cd"),
        _unused("teacher nationality cd"),
        _kept("field", "teacher teaching area cd"),
        _kept("seniority", "teacher seniority cd"),
        _kept("host_code", "host institution code", "host institution cde"),
        _kept("host_country", "host institution ctry cd", "host institution country cde"),
        _unused("host subject area cd"),
        _kept("days", "teacher length days value"),
        _kept("hours", "teacher lenght hrs value", "teacher length hrs value"),
        _kept("start", "teacher visit start date"),
        _unused("teaching level cd"),
        _unused("teaching language cd"),
        _kept("special", "teacher special needs grt amt"),
        _kept("subsistence", "teacher subsistance grt amt", "teacher subsistence grt amt"),
        _kept("travel", "teacher travel cost amt"),
        _kept("total", "teacher total grt amt"),
        _unused("teacher first visit flag"),
        _unused("enterprise work cat cd"),
    ),
    scheme="LLP-Erasmus-STA-2012-13",
    period="2012-2013",
    notes=("no-host-fees", "no-spending-place", "month-only"),
)

TRAINING = Layout(
    "training-2012-13",
    "LLP Erasmus 2012/13, staff training",
    (
        _kept("person", "staff id"),
        _unused("staff visit id"),
        _kept("home_code", "home institution cde", "home institution id"),
        _kept("home_country", "home institution country cde", "home institution ctry cd"),
        _unused("staff gender cde"),
        _unused("staff nationality cde"),
        _unused("workhome category cde"),
        _kept("seniority", "seniority cde"),
        _unused("activity type cde"),
        _kept("host_code", "host institution cde", "host institution code"),
        _kept("host_country", "host institution country cde", "host institution ctry cd"),
        _kept("enterprise", "host enterprise value", "host enterprise name"),
        _unused("host enterprise size cde"),
        _unused("host enterprise type value"),
        _kept("enterprise_country", "host enterprise country cde", "host enterprise ctry cd"),
        _kept("days", "sum symboeac ft staff er length days", "length days"),
        _kept("start", "start date"),
        _unused("language of training cde"),
        _kept("special", "special needs supplement amt"),
        _kept("subsistence", "subsistence amt", "subsistance amt"),
        _kept("travel", "travel amt"),
        _kept("total", "total grant amt"),
        _unused("is first erasmus teacher cde"),
    ),
    scheme="LLP-Erasmus-STT-2012-13",
    period="2012-2013",
    notes=("no-host-fees", "no-spending-place", "month-only"),
)

_PERIOD_COLUMNS = (
    _wanted("academic_year", "academic year"),
    _kept("start", "mobility start month", "mobility start year month", "mobility start"),
    _wanted("end", "mobility end month", "mobility end year month", "mobility end"),
    _kept(
        "days",
        "mobility duration",
        "mobility duration calendar days",
        "mobility duration in days",
        "mobility duration days",
        "duration calendar days",
    ),
    _kept("activity", "activity mob", "activity"),
    _wanted("field", "field of education"),
    _unused("participant nationality"),
    _unused("education level"),
    _unused("participant gender"),
    _unused("participant profile"),
    _unused("special needs"),
    _unused("fewer opportunities"),
    _unused("groupleader", "group leader"),
    _unused("participant age"),
    _kept("home_country", "sending country code", "sending country"),
    _unused("sending city"),
    _wanted("home_name", "sending organisation", "sending organisation name"),
)
_RECEIVING = (
    _kept("host_country", "receiving country code", "receiving country"),
    _unused("receiving city"),
    _wanted("host_name", "receiving organisation", "receiving organisation name"),
)
_PEOPLE = _kept(
    "people",
    "participants",
    "actual participants",
    "actual participants contracted projects",
    "contracted participants",
)

MOBILITY_PERIODS = Layout(
    "mobility-periods-2014-2019",
    "Erasmus+ mobility periods, 2014 to 2019",
    (
        _kept("project", "project reference"),
        *_PERIOD_COLUMNS,
        _kept("home_code", "sending organisation erasmus code"),
        *_RECEIVING,
        _kept("host_code", "receiving organisation erasmus code"),
        _PEOPLE,
    ),
    notes=("no-money", "month-only", "aggregated-rows"),
)

YEARLY = Layout(
    "learning-mobility-yearly",
    "Erasmus+ learning mobility, one file a year since 2014",
    (
        _wanted("project", "project reference"),
        *_PERIOD_COLUMNS,
        _wanted("home_code", "sending organisation erasmus code"),
        *_RECEIVING,
        _wanted("host_code", "receiving organisation erasmus code"),
        _PEOPLE,
        # A column of its own, beside the field of education: what it means is not documented.
        Column("other_field", ("field",), required=False, used=False),
        _unused("mobility year", "mobility start year"),
    ),
    notes=("no-money", "month-only", "aggregated-rows"),
)

LAYOUTS = (TEACHING, TRAINING, MOBILITY_PERIODS, YEARLY)

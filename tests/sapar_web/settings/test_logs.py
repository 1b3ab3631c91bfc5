import json
import logging

from sapar_web.settings.logs import Lines, logging_of


def test_a_record_is_one_line_of_json_with_what_was_given() -> None:
    record = logging.makeLogRecord(
        {"name": "sapar", "levelname": "INFO", "msg": "sent\n%s", "args": ("mail",), "created": 0.5}
        | {"address": "Әсел"}
    )
    line = Lines().format(record)
    assert "\n" not in line
    assert json.loads(line) == {
        "time": "1970-01-01T00:00:00.500+00:00",
        "level": "INFO",
        "logger": "sapar",
        "message": "sent\nmail",
        "address": "Әсел",
    }


def test_a_fault_keeps_its_trace_on_the_same_line() -> None:
    try:
        int("odd")
    except ValueError as error:
        record = logging.makeLogRecord({"exc_info": (type(error), error, error.__traceback__)})
    line = Lines().format(record)
    assert "\n" not in line
    assert "ValueError: invalid literal" in json.loads(line)["trace"]


def test_form_and_level_are_taken() -> None:
    assert logging_of("WARNING", "json")["root"]["level"] == "WARNING"
    assert logging_of("INFO", "json")["formatters"]["line"] == {"()": Lines}
    assert logging_of("INFO", "text")["formatters"]["line"]["style"] == "{"

import pytest


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("days", "1;5"),
        ("days", "5.119.052"),
        ("first_day", "31.12.2014"),
        ("first_day", "2014-02-30"),
        ("start_month", "2014-13"),
        ("start_month", "Nov-12"),
        ("teaching_hours", "nan"),
        ("source_line", "2.5"),
    ],
)
def test_a_value_of_another_type(found, column: str, value: str) -> None:
    text = f"stay,{column}\ns1,\ns2,{value}\n"
    assert found("D01", {"stays": text}) == [("stays", 2, column, value)]


def test_a_truth_that_is_neither(found) -> None:
    ties = "tie,wave,two_way\nt1,post,maybe\nt2,post,true\n"
    assert found("D01", {"ties": ties}) == [("ties", 1, "two_way", "maybe")]


def test_a_missing_key(found) -> None:
    stays = "stay,days\ns1,2\n,3\n"
    assert found("D02", {"stays": stays}) == [("stays", 2, "stay", None)]


def test_a_missing_column_of_a_key(found) -> None:
    assert found("D02", {"flows": "flow,payer\nf1,sponsor\n"}) == [("flows", None, "payee", None)]


@pytest.mark.parametrize(
    ("table", "text", "column", "value"),
    [
        ("stays", "stay,purpose\ns1,teaching\ns2,fun\n", "purpose", "fun"),
        ("stays", "stay,seniority\ns1,junior\ns2,Junior\n", "seniority", "Junior"),
        ("flows", "flow,payer,payee\nf1,host,host\nf2,me,host\n", "payer", "me"),
        ("planning", "event,party,act\ne1,host,stated\ne2,host,told\n", "act", "told"),
        ("ratings", "stay,item,wave,value\ns1,a,pre,1\ns1,a,later,1\n", "wave", "later"),
    ],
)
def test_a_word_that_is_not_one_of_the_words(
    found, table: str, text: str, column: str, value: str
) -> None:
    assert found("D05", {table: text}) == [(table, 2, column, value)]


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("stays", "stay,days\ns1,0\ns2,-1\n", ("stays", 2, "days", "-1.0000")),
        ("stays", "stay,people\ns1,4.7\ns2,-0.5\n", ("stays", 2, "people", "-0.5000")),
        ("costs", "cost,unit_cost\nc1,60\nc2,-60\n", ("costs", 2, "unit_cost", "-60.0000")),
        (
            "attainments",
            "goal,wave,score\ng1,post,2\ng2,post,3\n",
            ("attainments", 2, "score", "3.0"),
        ),
    ],
)
def test_a_number_out_of_its_range(found, table: str, text: str, expected: object) -> None:
    assert found("D11", {table: text}) == [expected]


def test_a_blank_text(found) -> None:
    assert found("D14", {"stays": 'stay,activity\ns1,""\ns2,"  "\n'}) == [
        ("stays", 2, "activity", "  ")
    ]

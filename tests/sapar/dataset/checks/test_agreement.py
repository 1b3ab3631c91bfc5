def test_a_period_that_ends_before_it_begins(found) -> None:
    tables = {
        "schemes": "scheme,first_day,last_day\na,2014-01-02,2014-01-01\n",
        "stays": (
            "stay,first_day,last_day,start_month,end_month\n"
            "s1,2014-01-05,2014-01-05,,\n"
            "s2,2014-01-05,2014-01-04,,\n"
            "s3,,,2014-08,2014-07\n"
            "s4,2014-01-05,,2014-08,\n"
        ),
    }
    assert found("D09", tables) == [
        ("schemes", 1, "last_day", "2014-01-02 to 2014-01-01"),
        ("stays", 2, "last_day", "2014-01-05 to 2014-01-04"),
        ("stays", 3, "end_month", "2014-08 to 2014-07"),
    ]


def test_days_that_differ_from_the_period_both_ends_counted(found) -> None:
    stays = (
        "stay,first_day,last_day,days\n"
        "s1,2014-01-01,2014-01-05,5\n"
        "s2,2014-01-01,2014-01-05,4\n"
        "s3,2014-01-01,,4\n"
        "s4,2014-01-05,2014-01-01,4\n"
    )
    assert found("D10", {"stays": stays}) == [
        ("stays", 2, "days", "4.0000 (2014-01-01 to 2014-01-05)")
    ]


def test_a_payment_below_zero(found) -> None:
    flows = "flow,payer,payee,amount,currency\nf1,host,sponsor,5,EUR\nf2,sponsor,host,-5,EUR\n"
    assert found("D12", {"flows": flows}) == [("flows", 2, "amount", "-5.0000")]


def test_an_amount_without_currency(found) -> None:
    tables = {
        "flows": "flow,payer,payee,amount,currency\nf1,sponsor,host,5,\nf2,sponsor,host,,\n",
        "costs": "cost,unit_cost\nc1,60\n",
    }
    assert found("D13", tables) == [
        ("flows", 1, "amount", "5.0000"),
        ("costs", 1, "unit_cost", "60.0000"),
    ]


def test_a_rate_of_zero(found) -> None:
    rates = "currency,month,per_euro\nKZT,2014-01,0\nKZT,2014-02,250\n"
    assert found("D18", {"rates": rates}) == [("rates", 1, "per_euro", "0.0")]

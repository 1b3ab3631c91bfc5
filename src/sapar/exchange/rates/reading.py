"""A file of rates, whichever bank it is of."""

from pathlib import Path

from sapar.exchange.payments.reading import is_xml
from sapar.exchange.rates.daily import DailyRates
from sapar.exchange.rates.ecb import read_ecb
from sapar.exchange.rates.kazakhstan import read_kazakhstan


def read_rates(path: Path) -> DailyRates:
    """The rates of a central bank's file: XML is Kazakhstan's, all else the European one.

    Raises:
        UnusableError: as `read_kazakhstan` or `read_ecb`.
    """
    return read_kazakhstan(path) if is_xml(path) else read_ecb(path)

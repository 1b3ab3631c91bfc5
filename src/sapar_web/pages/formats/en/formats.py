"""Dates in English: as the library writes them in documents, and the hour of twenty-four."""

DATE_FORMAT = "j\N{NO-BREAK SPACE}F Y"
DATETIME_FORMAT = "j\N{NO-BREAK SPACE}F Y, H:i"
TIME_FORMAT = "H:i"

"""Dates in Russian: with the year in a whole word, as at the end of a sentence it needs to be.

Numbers and the rest are written as Django has them.
"""

DATE_FORMAT = "j E Y года"
YEAR_MONTH_FORMAT = "F Y года"
DATETIME_FORMAT = "j E Y года, G:i"

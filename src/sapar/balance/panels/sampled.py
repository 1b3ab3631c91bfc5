"""Intervals of chance belong to samples: a complete record has none."""

from dataclasses import replace

from sapar.balance.panels.kind import Context
from sapar.values.language import _
from sapar.values.measured import Measured


def unsampled(measured: Measured, context: Context) -> Measured:
    """A figure whose interval is one of chance, as it stands for the record at hand.

    Args:
        measured: with a sampling interval, which its method names last.
        context: a figure of a sample is returned as it is.
    """
    if context.sampled or not measured.computable:
        return measured
    said, _mark, _interval = measured.method.rpartition("; ")
    if not said:
        return replace(measured, low=None, high=None)
    method = _("{method}; no interval of chance").format(method=said)
    return replace(measured, low=None, high=None, method=method)

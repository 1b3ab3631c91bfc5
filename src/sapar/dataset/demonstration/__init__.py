"""A small invented scheme, drawn from declared numbers: to try things on, never to conclude from.

The large generator, whose truths are planted so that measures can be tested against them, is not
this one.
"""

from sapar.dataset.demonstration.folder import INVENTED, write_demonstration

__all__ = ["INVENTED", "write_demonstration"]

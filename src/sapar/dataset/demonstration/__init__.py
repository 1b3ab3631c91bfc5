"""An invented scheme of any size, drawn from declared numbers: to try and test, never to conclude.

Truths are planted in it, so that whoever computes figures can see whether they are found.
"""

from sapar.dataset.demonstration.folder import INVENTED, PLANTED, USUAL, write_demonstration

__all__ = ["INVENTED", "PLANTED", "USUAL", "write_demonstration"]

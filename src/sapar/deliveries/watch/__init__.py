"""What is to be seen to in a stay, each by a small rule with its reason. Never a score."""

from sapar.deliveries.watch.notice import Notice
from sapar.deliveries.watch.stay import Stay, stay_of
from sapar.deliveries.watch.watching import RULES, watch

__all__ = ["RULES", "Notice", "Stay", "stay_of", "watch"]

"""How much hosts differ, against what chance alone would make of one common rate."""

import math
from collections.abc import Sequence

import numpy as np
from scipy.stats.mstats import winsorize

from sapar.deliveries.hosts.record import NOTHING, Record
from sapar.values.language import _
from sapar.values.measured import Measured

FEWEST = 8
"""Below this many hosts a spread says little."""

CUT = 0.1
"""Share of hosts at each end whose distance counts no more than that of the next one."""


def overdispersion(hosts: Sequence[Record]) -> Measured:
    """Mean of z^2 over hosts, z = (rate - pooled) / sqrt(P Q / n), the outermost drawn in.

    Chance alone gives 0.68 to 1, since drawing in takes away from it. The limits of the funnel
    are not widened by it: what makes hosts differ is what is looked for.

    Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance,
    Statistics in Medicine 24, Appendix A.3.
    """
    if len(hosts) < FEWEST:
        reason = _("fewer than {fewest} hosts").format(fewest=FEWEST)
        return Measured.not_computable(reason, n=len(hosts))
    pooled = sum(hosts, NOTHING)
    if not 0 < pooled.met < pooled.countable:
        return Measured.not_computable(_("all commitments ended the same way"), n=len(hosts))
    chance = math.sqrt(pooled.rate * (1 - pooled.rate))
    distances = [(h.rate - pooled.rate) * math.sqrt(h.countable) / chance for h in hosts]
    drawn_in = np.asarray(winsorize(np.array(sorted(distances)), limits=(CUT, CUT)))
    method = _("mean squared distance from the pooled rate, at most 1 if chance alone")
    value = float(np.square(drawn_in).mean())
    return Measured.of(value, n=len(hosts), coverage=1.0, method=method)

"""One order of groups, only if asked: dominance first, then what all weights would say."""

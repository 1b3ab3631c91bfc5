"""The panels together: grouping, uncertainty, coverage, report."""

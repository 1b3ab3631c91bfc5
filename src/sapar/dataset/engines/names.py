"""What the engines are called; named apart, so that a command can list them and load none."""

ENGINES = ("duckdb", "polars", "spark")
"""As `--engine` takes them, the usual one first."""

LOCAL = "local[*]"
"""The master of Spark where none is told: every core of this machine."""

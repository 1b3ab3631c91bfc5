"""The engines that the same definitions run on: DuckDB, Polars, Spark."""

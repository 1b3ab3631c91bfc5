"""The record as the tables of a dataset."""

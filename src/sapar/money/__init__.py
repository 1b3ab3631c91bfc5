"""Flows of money: who pays, who receives, where it is spent, what it buys."""

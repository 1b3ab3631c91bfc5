"""The log without a network: its empty page, the worker that shows it, and who is at the device."""

"""Signatures in PDF files (PAdES baseline B-B): making them, and telling what they hold.

Needs pyHanko, which comes with the extra `site`. Nothing here reads a clock or a network: the
moment, the key and the trusted roots are arguments.
"""

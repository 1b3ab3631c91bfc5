"""Data in, SVG text out: the few kinds of picture that Sapar needs."""

"""Catalogues of words of the site and the library: found in the source, compiled to .mo."""

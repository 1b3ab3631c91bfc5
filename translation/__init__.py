"""Catalogues of the site's words: found in the source, kept as .po, compiled to .mo."""

"""A package, so that what is made once for its tests ends with the last of them."""

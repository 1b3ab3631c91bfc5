"""Commands of the site: serve it, set it up, look after it."""

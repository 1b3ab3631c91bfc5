"""Terms of reference: the document, its checks, reading it from prose, a host's offer."""

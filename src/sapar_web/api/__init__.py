"""The REST interface: thin doors to the same deeds and look-ups as the pages."""

"""Who did what, when, to which version: added, never changed, each entry tied to the one before."""

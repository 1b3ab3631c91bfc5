"""A call for applications: what it says beforehand, how reviews are weighed, who gets a place."""

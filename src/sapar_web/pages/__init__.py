"""Pages: thin doors that read a form, call a deed or a look-up, and show the answer."""

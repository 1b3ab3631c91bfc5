"""How a mail is made of what waits, and how it reaches the mail server."""

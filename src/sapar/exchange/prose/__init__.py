"""Documents in prose: Word, PDF, web pages and plain text as blocks of text with their places."""

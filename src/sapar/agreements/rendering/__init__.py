"""An agreement to be read, printed and signed: as a page and as PDF, in one or two languages."""

"""Terms of reference made to be read: as a page, a Word document or a PDF, in three languages."""

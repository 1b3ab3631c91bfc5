"""The six panels: each tells its figures in one form, so that every page shows them alike."""

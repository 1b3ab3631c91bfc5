"""One module or folder for each foreign format, with its way back where one exists."""

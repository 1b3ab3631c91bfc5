"""The European Commission's files on staff and learner mobility: four layouts, one dataset."""

"""The sapar command: files in, findings and figures out."""

"""Goals of stays as they were looked at, wave by wave."""

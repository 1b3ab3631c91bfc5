"""What is true about a mobility: no site, no network, no clock, no settings."""

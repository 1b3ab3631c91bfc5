"""What waits on somebody, and what they wait for."""

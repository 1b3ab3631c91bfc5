"""What was promised, claimed, acknowledged and disputed; what was asked for; how long it took."""

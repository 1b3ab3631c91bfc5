"""What each party needs of a stay, written before it sees what the others wrote."""

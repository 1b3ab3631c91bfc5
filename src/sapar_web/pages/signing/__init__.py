"""Pages on which an agreement is signed, and what follows from that."""

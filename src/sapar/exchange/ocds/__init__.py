"""Terms and offers in the Open Contracting Data Standard, and back."""

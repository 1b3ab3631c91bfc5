"""What parties need of a stay, and what they then agree on and sign."""

"""Russian, where a day must not bring a full stop of its own into a sentence."""

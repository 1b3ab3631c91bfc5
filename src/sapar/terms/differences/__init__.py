"""What two versions of a document differ in: by part, in words, and to whose good."""

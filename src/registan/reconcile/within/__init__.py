"""One document by its own figures: checks, the smallest explanations of what breaks them, the culprit, the words."""

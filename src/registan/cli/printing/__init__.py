"""How answers are printed: tables, sentences, progress, text made harmless."""

"""Figures as they are printed: digits and words, multipliers, units, ranges, and the numbers that are none."""

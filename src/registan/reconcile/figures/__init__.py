"""Printed figures: what they can stand for, how they may have been misprinted, which of them are of one cell."""

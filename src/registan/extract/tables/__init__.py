"""Figures that stand in tables: cells with their heads, and columns that lost their lines."""

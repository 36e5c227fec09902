"""Answers of the mention reader as rows: figures and dates of one text."""

from __future__ import annotations

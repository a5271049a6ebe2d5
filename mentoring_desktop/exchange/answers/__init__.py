"""Answers that come as the sheet which an online form exports."""

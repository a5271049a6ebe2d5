"""Questionnaires: how they are worded, what people answered, and what the answers change."""

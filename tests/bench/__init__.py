"""Speed, as ratios to a floor taken in the same run: what ``make bench`` prints."""

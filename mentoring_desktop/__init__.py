"""What mentoring of teachers is: its data, rules, papers and language. No Qt here."""

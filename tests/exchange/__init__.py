"""What goes out of the program as files, and what comes in."""

"""What is asked before a paper is issued, a form for each kind of paper."""

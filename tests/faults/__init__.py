"""What must survive a power cut: run by ``make faults``."""

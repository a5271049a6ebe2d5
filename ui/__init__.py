"""How the program looks and moves. No SQLAlchemy and no ReportLab here."""

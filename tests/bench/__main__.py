"""Runs every line of the bench; the figures are ratios, so that they hold on any machine."""

from tests.bench import drop, importing, search, start

if __name__ == "__main__":
    start.run()
    drop.run()
    search.run()
    importing.run()

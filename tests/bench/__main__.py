"""Runs every line of the bench; the figures are ratios, so that they hold on any machine."""

if __name__ == "__main__":
    # Not at the top: the processes that make papers read this file too, as they would main.py.
    from tests.bench import drop, importing, programmes, search, start

    start.run()
    drop.run()
    search.run()
    importing.run()
    programmes.run()

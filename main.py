"""Starts «Наставничество»."""

import sys

from ui.app import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # In the bundle a process that makes papers is started as the program itself.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main(sys.argv))

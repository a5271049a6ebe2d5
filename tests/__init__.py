"""The promises of the program, proved; Qt draws them in memory, since there may be no screen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

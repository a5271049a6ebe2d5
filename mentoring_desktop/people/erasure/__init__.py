"""Erasing a person's data once the purpose is reached (152-ФЗ ст. 21 ч. 4): for good, told before.

What the law keeps stays as it is: papers that are numbered, signed or approved. All else that the
file holds of the person goes, the journal's notes too, and undo does not pass it.
"""

from mentoring_desktop.people.erasure.deed import ACTION, erase
from mentoring_desktop.people.erasure.plan import Plan, plan

__all__ = ["ACTION", "Plan", "erase", "plan"]

"""Files are loaded by several threads at once while the pages start: whichever begins where, all of them come through."""

from __future__ import annotations

import subprocess
import sys

import pytest

FROM_TWO_ENDS = """
import importlib, sys, threading

# The second thread stands where icalendar's zones begin, the first where its parser asks for them: each now wants what the other holds.
begun, met = threading.Event(), threading.Event()

class Met:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "icalendar.timezone.tzid":
            met.set()

def runs(event, given):
    file = given[0].co_filename if event == "exec" else ""
    if file.endswith("icalendar/parser/parameter.py") and threading.current_thread() is first:
        second.start()
        begun.wait(3)
    if file.endswith("icalendar/timezone/__init__.py") and threading.current_thread() is second:
        begun.set()
        met.wait(3)

def load(name):
    try:
        importlib.import_module(name)
    except BaseException as error:
        print(name, repr(error))

first = threading.Thread(target=load, args=(sys.argv[1],))
second = threading.Thread(target=load, args=(sys.argv[2],))
sys.meta_path.insert(0, Met)
sys.addaudithook(runs)
first.start()
first.join()
second.join()
"""


@pytest.mark.parametrize("first", ["comeback.exchange.calendarfile", "comeback.exchange.addressbook", "comeback.mailbox.calendar"])
def test_two_threads_that_begin_a_library_at_two_ends_do_not_break_it(first: str) -> None:
    words = [sys.executable, "-c", FROM_TWO_ENDS, first, "comeback.mailbox.calendarzone"]
    assert subprocess.run(words, check=True, capture_output=True, text=True).stdout == ""

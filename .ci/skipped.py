"""Print how many tests were skipped and why, from a JUnit report, and the counts: python .ci/skipped.py FILE."""

import sys
from collections import Counter
from xml.etree import ElementTree


def main(path: str) -> int:
    """Tell of the report; 1 where there is none or no test ran."""
    try:
        suites = ElementTree.parse(path).getroot().findall("testsuite")
    except (OSError, ElementTree.ParseError) as err:
        sys.stdout.write(f"no report of the tests: {err}\n")
        return 1
    cases = [case for suite in suites for case in suite.findall("testcase")]
    bad = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    marks = [found for case in cases if (found := case.find("skipped")) is not None]
    expected = sum(mark.get("type") == "pytest.xfail" for mark in marks)
    why = Counter(reason(mark) for mark in marks if mark.get("type") != "pytest.xfail")
    passed = len(cases) - len(marks) - bad
    sys.stdout.write(f"{passed} passed, {bad} failed, {expected} expected to fail, {sum(why.values())} skipped\n")
    for text, number in sorted(why.items()):
        sys.stdout.write(f"  {number} skipped: {text}\n")
    return 0 if passed else 1


def reason(skipped: ElementTree.Element) -> str:
    """Why a test was skipped, in a line."""
    return " ".join((skipped.get("message") or "no reason given").split())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))

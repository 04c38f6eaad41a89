"""Print how many tests were skipped and why, from a JUnit report, and the closing count: python .ci/skipped.py FILE."""

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
    why = Counter(reason(found) for case in cases if (found := case.find("skipped")) is not None)
    skipped = sum(why.values())
    sys.stdout.write(f"{len(cases) - skipped - bad} passed, {bad} failed, {skipped} skipped\n")
    for text, number in sorted(why.items()):
        sys.stdout.write(f"  {number} skipped: {text}\n")
    return 0 if len(cases) > skipped else 1


def reason(skipped: ElementTree.Element) -> str:
    """Why: the message, and that it was expected to fail where it was."""
    text = " ".join((skipped.get("message") or "no reason given").split())
    return f"expected to fail: {text}" if skipped.get("type") == "pytest.xfail" else text


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))

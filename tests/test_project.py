"""The project as it is handed out: exact pins, digests, licences named, nothing that names a registry."""

import importlib.util
import re
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = PROJECT["project"]["dependencies"]
DEV = PROJECT["dependency-groups"]["dev"]
BUILD = PROJECT["build-system"]["requires"]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
LISTS = {"run.txt": RUN, "dev.txt": [*RUN, *DEV], "build.txt": BUILD}

PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9A-Za-z.]*)(?: ?; (?P<marker>.+))?")
DIGEST = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(name: str) -> dict[str, list[str]]:
    """The entries of a hashed list: requirement to digests."""
    found: dict[str, list[str]] = {}
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            requirement, *digests = re.split(r"\s+(?=--hash)", line.strip())
            found[requirement.strip()] = digests
    return found


def spaceless(requirements: list[str]) -> list[str]:
    return sorted(requirement.replace(" ", "") for requirement in requirements)


@pytest.mark.parametrize("requirement", [*RUN, *DEV, *BUILD])
def test_every_dependency_is_pinned_exactly(requirement: str) -> None:
    assert PIN.fullmatch(requirement), requirement


@pytest.mark.parametrize("name", sorted(LISTS))
def test_the_hashed_list_holds_the_pins_of_pyproject_and_no_others(name: str) -> None:
    assert spaceless(list(entries(name))) == spaceless(LISTS[name])


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_entry_of_a_hashed_list_has_digests(name: str) -> None:
    for requirement, digests in entries(name).items():
        assert digests, requirement
        assert all(DIGEST.fullmatch(digest.strip()) for digest in digests), requirement


def test_what_is_installed_is_what_is_pinned() -> None:
    """Also the indirect ones: whatever a pinned distribution asks for is pinned itself."""
    from packaging.requirements import Requirement

    pins = {re.sub(r"[-_.]+", "-", Requirement(pin).name): Requirement(pin) for pin in [*RUN, *DEV]}
    for name, pin in pins.items():
        if name == "numpy" or (pin.marker and not pin.marker.evaluate()):
            continue  # numpy stands twice, a version for each range of Pythons
        installed = distribution(name)
        assert pin.specifier.contains(installed.version), f"{name} {installed.version}"
        for need in map(Requirement, installed.requires or []):
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                assert re.sub(r"[-_.]+", "-", need.name).lower() in pins, f"{name} needs {need.name}"


def test_uv_never_fetches_a_python() -> None:
    assert PROJECT["tool"]["uv"]["python-downloads"] == "never"


def test_the_classifiers_are_of_pythons_that_are_allowed() -> None:
    from packaging.specifiers import SpecifierSet

    allowed = SpecifierSet(PROJECT["project"]["requires-python"])
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert named
    assert all(allowed.contains(version) for version in named)


def kept_files() -> list[Path]:
    """Files that git keeps, or would."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


REGISTRY = re.compile(
    rb"(?:pypi|pythonhosted|anaconda|conda|npmjs|artifactory|devpi)\.(?:org|com|io|net)"
    rb"|--(?:extra-)?index-url[ =]|--find-links|/simple/?[\"'\s]"
)


def test_no_file_names_a_registry() -> None:
    for path in kept_files():
        if path != Path(__file__):
            assert not REGISTRY.search(path.read_bytes()), path.relative_to(ROOT)


def test_the_lock_that_names_a_registry_is_not_kept() -> None:
    assert ROOT / "uv.lock" not in kept_files()


def test_the_readme_has_the_two_commands_of_the_set_up() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S | re.M)
    commands = [line for block in blocks for line in block.splitlines()]
    assert "pip install uv && uv run rashomon demo" in commands
    assert "uv run pytest -q" in commands


def test_what_the_readme_shows_of_output_is_what_the_commands_print() -> None:
    pytest.importorskip("pty", reason="no pseudo-terminals here")
    spec = importlib.util.spec_from_file_location("make_readme", ROOT / "docs" / "make_readme.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert made.page() == made.PAGE.read_text(encoding="utf-8"), "run: uv run python docs/make_readme.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        path = page.parent / name if name else page
        assert path.exists(), target
        if anchor:
            heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
            assert anchor in {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}, target


def test_every_direct_dependency_is_described_with_its_licence() -> None:
    """Direct: the pins before the comment that opens the indirect ones."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    direct = text.split("# what the code imports")[1].split("# what those need")[0]
    names = re.findall(r'^    "([a-z0-9-]+)==', direct, re.M)
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert names
    for name in names:
        assert re.search(rf"^\| `{re.escape(name)}` \|", page, re.M), name


def test_the_picture_is_text_and_asks_for_nothing_outside() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.svg"))
    assert pictures
    for path in pictures:
        text = path.read_text(encoding="utf-8")
        assert "<text" in text
        assert not re.search(r"href|<image|<script|url\(\s*['\"]?http|@import", text), path.name

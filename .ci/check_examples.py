"""Runs the built examples and looks at what they print."""

import json
import os
import subprocess
import sys

BIN = "target/release/examples/"


def run(name, *args, stdin=""):
    env = dict(os.environ, NO_COLOR="1")
    return subprocess.run([BIN + name, *args], input=stdin, capture_output=True, text=True, env=env, check=False)


def check(holds, what):
    if not holds:
        sys.exit(f"examples: {what}")


shown = run("analyze")
check(shown.returncode == 0, shown.stderr)
check("CONSULT/visit" in shown.stdout and "SANCTION" in shown.stdout, "analyze shows no events of its article")
check("\x1b[" not in shown.stdout, "analyze paints though NO_COLOR is set")

record = json.loads(run("analyze", "--json", "--reference", "2025-03-12").stdout)
check(record["events"] and record["times"] and record["numbers"], "analyze --json gives no record")
check(run("analyze", "--reference", "2025-02-30").returncode != 0, "analyze takes a date that does not exist")

quick = run("quickstart")
check(quick.stdout.startswith("CONSULT: "), f"quickstart prints {quick.stdout!r}")

lines = ['{"id": "a", "text": "زار الرئيس الفرنسي بيروت أمس", "reference": "2025-03-12"}', "{not json", '{"id": "c"}',
         '{"id": "d", "text": "", "reference": "yesterday"}', '{"id": "e", "text": ""}']
stream = run("jsonl", stdin="\n".join(lines) + "\n")
out = [json.loads(line) for line in stream.stdout.splitlines()]
check(len(out) == len(lines), "jsonl: one record for every line")
check([("error" in record) for record in out] == [False, True, True, True, False], "jsonl: errors in their place")
check([record.get("id") for record in out] == ["a", None, "c", "d", "e"], "jsonl: ids come back")
check(out[0]["events"][0]["event_type"] == "CONSULT", "jsonl: the visit")
check(stream.returncode == 1, "jsonl: exit status 1 after a bad line")
print("examples: as they should be")

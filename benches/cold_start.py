#!/usr/bin/env python3
"""Cold start: from the start of the process to its first record, and the most memory that one article takes.

    cargo build --release --example jsonl && python3 benches/cold_start.py [PROGRAM] [--runs N] [--max-ms MS] [--max-mb MB]

Starts PROGRAM (default target/release/examples/jsonl) N times (default 31), gives it one article on standard input, and
stops the clock when the record's line has come. Prints the median and the best. With a limit, exits 1 if the median time or
the peak memory is over it.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time


def peak_mb(pid):
    """Linux tells the peak of the running process; wait4's figure would count this script's own memory before exec."""
    try:
        status = pathlib.Path("/proc/%d/status" % pid).read_text()
    except OSError:
        return None
    return next((int(x.split()[1]) / 1024 for x in status.splitlines() if x.startswith("VmHWM:")), None)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=str(root / "target/release/examples/jsonl"))
    parser.add_argument("--runs", type=int, default=31)
    parser.add_argument("--max-ms", type=float)
    parser.add_argument("--max-mb", type=float)
    args = parser.parse_args()

    article = (root / "examples/data/article.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
    line = (json.dumps({"id": "1", "text": article, "reference": "2025-03-12"}, ensure_ascii=False) + "\n").encode()
    times, peaks = [], []
    for _ in range(args.runs):
        start = time.perf_counter()
        child = subprocess.Popen([args.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        child.stdin.write(line)
        child.stdin.flush()
        answer = child.stdout.readline()
        times.append((time.perf_counter() - start) * 1000)
        peak = peak_mb(child.pid)
        child.stdin.close()
        child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode or "error" in json.loads(answer):
            sys.exit("no record: exit status %d, %s" % (child.returncode, answer.decode("utf-8", "replace")))
        peaks.append(peak or usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))
    median, peak = statistics.median(times), max(peaks)
    print("start to first record: median %.2f ms, best %.2f ms of %d runs; peak memory %.1f MB" % (
        median, min(times), len(times), peak))
    if args.max_ms is not None and median > args.max_ms:
        sys.exit("over the limit of %g ms" % args.max_ms)
    if args.max_mb is not None and peak > args.max_mb:
        sys.exit("over the limit of %g MB" % args.max_mb)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes Claude Code session folders, counts them with ccusage and with Costwright, and compares
the tokens of every class and UTC day. Those of Codex are in compare_codex.py beside it.

    npm install --prefix /tmp/ccusage ccusage@20.0.24
    python3 benchmarks/ccusage/compare.py --ccusage /tmp/ccusage/node_modules/.bin/ccusage

Each case stands in a folder and a ledger of its own, and all of them once more in one. Where the
two are meant to differ, the case says by how much; anything else is a failure. Needs Python 3.9.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

CLASSES = ("fresh", "output", "cacheRead", "cacheWrite")
ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 3, 2, tzinfo=timezone.utc)
MODELS = ("claude-sonnet-4-5-20250929", "claude-opus-4-5-20251101", "claude-haiku-4-5-20251001")


def text(time):
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (time.microsecond // 1000)


def counts(usage):
    return {
        "fresh": usage["input_tokens"],
        "output": usage["output_tokens"],
        "cacheRead": usage["cache_read_input_tokens"],
        "cacheWrite": usage["cache_creation_input_tokens"],
    }


class Case:
    """Files of one kind, and by how much ccusage is meant to count more (or, negative, less)."""

    tool = "claude"
    home = "CLAUDE_CONFIG_DIR"
    folders = ("projects",)

    def __init__(self, name, dice):
        self.name = name
        self.dice = dice
        self.files = {}
        self.more = Counter()
        self.why = ""
        self.serial = 0

    def id(self, prefix):
        self.serial += 1
        letters = "".join(self.dice.choices("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", k=18))
        return prefix + letters + "%04d" % self.serial

    def usage(self, **more):
        dice = self.dice
        written5m = dice.choice((0, 0, dice.randrange(2000)))
        written1h = dice.choice((0, dice.randrange(9000)))
        usage = {
            "input_tokens": dice.randrange(1, 40),
            "cache_creation_input_tokens": written5m + written1h,
            "cache_read_input_tokens": dice.randrange(90_000),
            "output_tokens": dice.randrange(40, 4000),
            "service_tier": "standard",
        }
        if dice.random() < 0.8:
            usage["cache_creation"] = {
                "ephemeral_5m_input_tokens": written5m,
                "ephemeral_1h_input_tokens": written1h,
            }
        usage.update(more)
        return usage

    def line(self, session, time, usage, **more):
        message = {
            "id": more.pop("id", None) or self.id("msg_01"),
            "type": "message",
            "role": "assistant",
            "model": more.pop("model", None) or self.dice.choice(MODELS),
            "content": [{"type": "text", "text": "not \"usage\":{ at all"}],
            "stop_reason": more.pop("stop", "end_turn"),
            "usage": usage,
        }
        line = {
            "parentUuid": self.id("u-"),
            "isSidechain": False,
            "userType": "external",
            "cwd": "/home/ana/code/" + self.name,
            "sessionId": session,
            "version": "2.1.14",
            "gitBranch": "main",
            "type": "assistant",
            "message": message,
            "requestId": self.id("req_011"),
            "uuid": self.id("u-"),
            "timestamp": text(time),
        }
        line.update(more)
        return {key: value for key, value in line.items() if value is not None}

    def write(self, path, lines):
        self.files["projects/%s/%s" % (self.name, path)] = lines

    def expect(self, time, usage, times=1):
        for name, count in counts(usage).items():
            self.more[time.strftime("%Y-%m-%d"), name] += times * count

    def streamed(self, session, time, calls, **more):
        """Lines of calls, a minute apart, each written while it grows and once per block."""
        lines = [{"type": "user", "sessionId": session, "timestamp": text(time), "uuid": self.id("u-"),
                  "parentUuid": None, "isSidechain": False, "message": {"role": "user", "content": "?"}}]
        for call in range(calls):
            whole = self.line(session, time + timedelta(minutes=call), self.usage(), **more)
            for part in range(self.dice.randrange(3)):
                partial = json.loads(json.dumps(whole))
                partial["message"]["usage"]["output_tokens"] = 1 + part
                partial["message"]["stop_reason"] = None
                lines.append(partial)
            lines += [whole] * self.dice.choice((1, 1, 2, 5))
        return lines


def sessions(case):
    for number in range(40):
        time = START + timedelta(hours=case.dice.randrange(240), minutes=case.dice.randrange(60))
        case.write("s%02d.jsonl" % number, case.streamed("sessions-%02d" % number, time, case.dice.randrange(1, 30)))


def resumed(case):
    for number in range(12):
        time = START + timedelta(hours=7 + 20 * number)
        first = case.streamed("resumed-%02d" % number, time, 15)
        copy = [dict(line, sessionId="resumed-%02d-b" % number) for line in first]
        more = case.streamed("resumed-%02d-b" % number, time + timedelta(hours=3), 6)
        fork = first[: len(first) // 2]
        case.write("a%02d.jsonl" % number, first)
        case.write("b%02d.jsonl" % number, copy + more)
        case.write("c%02d.jsonl" % number, fork + case.streamed("resumed-%02d" % number, time + timedelta(hours=1), 2))


def sub_agents(case):
    for number in range(8):
        session = "agents-%02d" % number
        time = START + timedelta(hours=9 + 24 * number)
        inner = case.streamed(session, time + timedelta(minutes=3), 9, isSidechain=True, agentId="a%02d" % number)
        told = [
            {"type": "progress", "sessionId": session, "timestamp": line["timestamp"],
             "data": {"type": "agent_progress", "message": {
                 "type": "assistant", "timestamp": line["timestamp"], "requestId": line["requestId"],
                 "isSidechain": True, "message": line["message"]}}}
            for line in inner if "requestId" in line]
        case.write(session + ".jsonl", case.streamed(session, time, 5) + told)
        case.write("%s/subagents/agent-a%02d.jsonl" % (session, number), inner)


def replays(case):
    for number in range(6):
        session = "replays-%02d" % number
        time = START + timedelta(hours=10 + 24 * number)
        main = [case.line(session, time + timedelta(minutes=at), case.usage()) for at in range(5)]
        again = [
            case.line(session, time + timedelta(minutes=30 + at), dict(line["message"]["usage"], cache_read_input_tokens=99_000),
                      id=line["message"]["id"], model=line["message"]["model"], isSidechain=True)
            for at, line in enumerate(main)]
        own = [case.line(session, time + timedelta(minutes=50), case.usage(), isSidechain=True)]
        case.write(session + ".jsonl", main)
        case.write("%s/subagents/agent-b%02d.jsonl" % (session, number), again + own)


def gateway(case):
    for number in range(10):
        session = "gateway-%02d" % number
        time = START + timedelta(hours=12 + 20 * number)
        case.write(session + ".jsonl", [
            case.line(session, time + timedelta(seconds=7 * at), case.usage(), id="chatcmpl-1", model="glm-4.6", requestId=None)
            for at in range(25)])
    case.write("requests.jsonl", [
        case.line("gateway-r", START + timedelta(hours=30, seconds=at), case.usage(), id="answer", model="glm-4.6")
        for at in range(25)])


def gateway_sub_agents(case):
    case.why = "ccusage takes every call of a sub-agent for a replay where a gateway has one id for all"
    time = START + timedelta(hours=18)
    main = [case.line("one-id", time + timedelta(minutes=at), case.usage(), id="answer") for at in range(5)]
    inner = [case.line("one-id", time + timedelta(minutes=9 + at), case.usage(), id="answer", isSidechain=True)
             for at in range(5)]
    case.write("one-id.jsonl", main + inner)
    for at, line in enumerate(inner):
        case.expect(time + timedelta(minutes=9 + at), line["message"]["usage"], -1)


def extras(case):
    time = START + timedelta(hours=15)
    advice = {"type": "advisor_message", "model": MODELS[1], "input_tokens": 700, "output_tokens": 80,
              "cache_read_input_tokens": 0, "cache_creation_input_tokens": 0}
    own = {"type": "message", "input_tokens": 3, "output_tokens": 9}
    case.write("s.jsonl", [
        {"type": "summary", "summary": "x", "leafUuid": "u"},
        {"type": "file-history-snapshot", "messageId": "m", "snapshot": {}},
        case.line("extras", time, case.usage(iterations=[own, advice])),
        case.line("extras", time, case.usage(speed="fast", inference_geo="us")),
        case.line("extras", time, case.usage(server_tool_use={"web_search_requests": 4, "web_fetch_requests": 1})),
        case.line("extras", time, {"input_tokens": 9, "output_tokens": 1}),
        case.line("extras", time, {"input_tokens": 0, "output_tokens": 0}, model="<synthetic>", isApiErrorMessage=True),
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":1",
    ])


def without_request(case):
    case.why = "ccusage tells the lines of a stream apart by time when they have no request id"
    time = START + timedelta(hours=8)
    lines = []
    for call in range(20):
        usage = case.usage()
        partial = dict(usage, output_tokens=2)
        name = case.id("msg_01")
        begun, done = time + timedelta(minutes=call), time + timedelta(minutes=call, seconds=9)
        lines += [case.line("requestless", begun, partial, id=name, model=MODELS[0], requestId=None),
                  case.line("requestless", done, usage, id=name, model=MODELS[0], requestId=None)]
        case.expect(begun, partial)
    case.write("s.jsonl", lines)


def without_request_resumed(case):
    case.why = "and it tells their copies apart by session"
    time = START + timedelta(hours=8)
    lines = [case.line("one", time + timedelta(minutes=at), case.usage(), requestId=None) for at in range(20)]
    case.write("one.jsonl", lines)
    case.write("two.jsonl", [dict(line, sessionId="two") for line in lines])
    for at, line in enumerate(lines):
        case.expect(time + timedelta(minutes=at), line["message"]["usage"])


def midnight(case):
    case.why = "of equal lines ccusage keeps the first, Costwright the last, which may be on the next day"
    time = START + timedelta(hours=23, minutes=59, seconds=58)
    usage = case.usage()
    first = case.line("midnight", time, usage)
    last = dict(first, timestamp=text(time + timedelta(seconds=4)))
    case.write("s.jsonl", [first, last])
    case.expect(time, usage)
    case.expect(time + timedelta(seconds=4), usage, -1)


def dropped(case):
    case.why = "ccusage drops lines whose speed is null or whose version is no number"
    time = START + timedelta(hours=16)
    first, second = case.usage(speed=None), case.usage()
    case.write("s.jsonl", [case.line("dropped", time, first), case.line("dropped", time, second, version="dev")])
    case.expect(time, first, -1)
    case.expect(time, second, -1)


def split(case):
    case.why = "ccusage believes a split of cache writes that is smaller than their sum"
    time = START + timedelta(hours=17)
    usage = case.usage(cache_creation_input_tokens=5000,
                       cache_creation={"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 1500})
    case.write("s.jsonl", [case.line("split", time, usage)])
    case.more[time.strftime("%Y-%m-%d"), "cacheWrite"] -= 3500


CASES = (sessions, resumed, sub_agents, replays, gateway, gateway_sub_agents, extras,
         without_request, without_request_resumed, midnight, dropped, split)


def put(folder, case):
    for path, lines in case.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(
            (line if isinstance(line, str) else json.dumps(line, separators=(",", ":"))) + "\n" for line in lines))


def run(command, folder, **environment):
    environment = dict(os.environ, COSTWRIGHT_HOME=str(folder / "home"), **environment)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)
    if done.returncode not in (0, 1):
        sys.exit("%s ended with %d: %s" % (" ".join(map(str, command)), done.returncode, done.stderr))
    return json.loads(done.stdout)


def by_ccusage(program, folder, kind):
    found = Counter()
    command = [program, kind.tool, "daily", "--json", "--offline", "--timezone", "UTC"]
    for day in run(command, folder, **{kind.home: str(folder)})["daily"]:
        for name, field in zip(CLASSES, ("inputTokens", "outputTokens", "cacheReadTokens", "cacheCreationTokens")):
            found[day["date"], name] += day[field]
    return found


def by_costwright(program, folder, kind):
    ledger = ["--ledger", folder / "compare.costw", "--json"]
    run([program, *ledger, "import", *(folder / name for name in kind.folders if (folder / name).exists())], folder)
    report = run([program, *ledger, "report", "--by", "model", "--grain", "day", "--layer", "observed",
                  "--measure", "fresh,output,cacheRead,cacheWrite5m,cacheWrite1h"], folder)
    found = Counter()
    for row in report["rows"]:
        for name in ("fresh", "output", "cacheRead"):
            found[row["period"], name] += row[name] or 0
        found[row["period"], "cacheWrite"] += (row["cacheWrite5m"] or 0) + (row["cacheWrite1h"] or 0)
    return found


def total(found, name):
    return sum(count for (_, found_name), count in found.items() if found_name == name)


def compare(name, cases, arguments):
    folder = Path(arguments.out) / name
    shutil.rmtree(folder, ignore_errors=True)
    more = Counter()
    for case in cases:
        put(folder, case)
        for key, count in case.more.items():
            more[key] += count
    theirs = by_ccusage(arguments.ccusage, folder, cases[0])
    ours = by_costwright(arguments.costwright, folder, cases[0])
    keys = set(theirs) | set(ours) | set(more)
    wrong = {key: theirs[key] - ours[key] - more[key] for key in keys if theirs[key] - ours[key] != more[key]}
    for kind in CLASSES:
        print("%-24s %-10s %15s %15s %12s %12s" % (
            name, kind, f"{total(theirs, kind):,}", f"{total(ours, kind):,}",
            f"{total(theirs, kind) - total(ours, kind):,}", f"{total(more, kind):,}"))
    for key in sorted(wrong):
        print("  UNEXPLAINED %s %s: %d" % (*key, wrong[key]))
    return not wrong


def main(kind, builders):
    parser = argparse.ArgumentParser(description="Compares Costwright with ccusage on generated sessions.")
    parser.add_argument("--ccusage", default="ccusage")
    parser.add_argument("--costwright", default=str(ROOT / "costwright"))
    parser.add_argument("--out", default="/tmp/costwright-ccusage")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--only", help="one case, or all-in-one")
    arguments = parser.parse_args()
    cases = []
    for build in builders:
        case = kind(build.__name__.replace("_", "-"), random.Random(f"{arguments.seed} {build.__name__}"))
        build(case)
        cases.append(case)
    print("%-24s %-10s %15s %15s %12s %12s" % ("case", "tokens", "ccusage", "costwright", "difference", "explained"))
    runs = [(case.name, [case]) for case in cases] + [("all-in-one", cases)]
    good = [compare(name, chosen, arguments) for name, chosen in runs if arguments.only in (None, name)]
    for case in cases:
        if case.why:
            print("%s: %s." % (case.name, case.why))
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main(Case, CASES)

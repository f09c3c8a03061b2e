#!/usr/bin/env python3
"""Writes Codex session folders, counts them with ccusage and with Costwright, and compares the
tokens of every class and UTC day.

    npm install --prefix /tmp/ccusage ccusage@20.0.24
    python3 benchmarks/ccusage/compare_codex.py --ccusage /tmp/ccusage/node_modules/.bin/ccusage

The cases are told as in compare.py, whose program this is. Needs Python 3.9.
"""
from collections import Counter
from datetime import timedelta

import compare
from compare import START, text

MODELS = ("gpt-5.2-codex", "gpt-5.3-codex", "gpt-5.6-terra")


def classes(usage):
    cached, written = usage["cached_input_tokens"], usage.get("cache_write_input_tokens", 0)
    return {
        "fresh": usage["input_tokens"] - cached - written,
        "output": usage["output_tokens"],
        "cacheRead": cached,
        "cacheWrite": written,
    }


class Case(compare.Case):
    tool = "codex"
    home = "CODEX_HOME"
    folders = ("sessions", "archived_sessions")

    def write(self, path, lines, folder="sessions"):
        self.files["%s/2026/03/%s/%s" % (folder, self.name, path)] = lines

    def expect(self, time, usage, times=1):
        for name, count in classes(usage).items():
            self.more[time.strftime("%Y-%m-%d"), name] += times * count

    def usage(self):
        dice = self.dice
        read = dice.choice((0, 128 * dice.randrange(600)))
        write = dice.choice((0, 0, dice.randrange(3000)))
        output = dice.randrange(20, 4000)
        usage = {"input_tokens": read + write + dice.randrange(1, 9000), "cached_input_tokens": read}
        if write:
            usage["cache_write_input_tokens"] = write
        usage.update(output_tokens=output, reasoning_output_tokens=dice.randrange(output))
        usage["total_tokens"] = usage["input_tokens"] + output
        return usage

    def head(self, time, session, **more):
        payload = {"id": session, "timestamp": text(time), "cwd": "/home/ana/code/" + self.name,
                   "originator": "codex_cli_rs", "cli_version": "0.145.0", "source": "cli", "model_provider": "openai"}
        payload.update(more)
        return {"timestamp": text(time), "type": "session_meta", "payload": payload}

    def context(self, calls):
        """The model is that of the first call, in every copy of it."""
        time, usage, _ = calls[0]
        return {"timestamp": text(time - timedelta(seconds=8)), "type": "turn_context", "payload": {
            "cwd": "/", "approval_policy": "never", "model": MODELS[usage["input_tokens"] % 3], "effort": "high"}}

    def count(self, time, last, total):
        info = {"total_token_usage": dict(total), "model_context_window": 272000}
        if last is not None:
            info["last_token_usage"] = dict(last)
        return {"timestamp": text(time), "type": "event_msg", "payload": {
            "type": "token_count", "info": info, "rate_limits": {"plan_type": "pro"}}}

    def calls(self, time, number, seconds=60):
        """Times and counts of calls, and what the session has counted after each."""
        total = Counter()
        calls = []
        for at in range(number):
            usage = self.usage()
            total.update(usage)
            calls.append((time + timedelta(seconds=seconds * at + 9), usage, Counter(total)))
        return calls

    def lines(self, calls, again=True):
        """As Codex writes them: counts that repeat when limits change, and counts of nothing."""
        lines = [self.context(calls)]
        for time, usage, total in calls:
            lines.append({"timestamp": text(time), "type": "response_item", "payload": {
                "type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "\"type\":\"token_count\""}]}})
            lines.append(self.count(time, usage, total))
            for repeat in range(self.dice.choice((0, 0, 1, 3)) if again else 0):
                lines.append(self.count(time + timedelta(seconds=1 + repeat), usage, total))
        return lines


def sessions(case):
    for number in range(40):
        time = START + timedelta(hours=case.dice.randrange(240), minutes=case.dice.randrange(60))
        calls = case.calls(time, case.dice.randrange(1, 30))
        nothing = dict.fromkeys(calls[0][1], 0)
        end = calls[-1][0]
        case.write("rollout-%02d.jsonl" % number, [
            case.head(time, "sessions-%02d" % number),
            {"timestamp": text(time), "type": "event_msg", "payload": {"type": "token_count", "info": None}},
            *case.lines(calls),
            case.count(end + timedelta(seconds=9), dict(nothing, total_tokens=900), calls[-1][2])])


def resumed(case):
    for number in range(12):
        time = START + timedelta(hours=7 + 20 * number)
        calls = case.calls(time, 20)
        first, whole = case.lines(calls[:12]), case.lines(calls)
        case.write("rollout-a%02d.jsonl" % number, [case.head(time, "a%02d" % number), *first])
        case.write("rollout-b%02d.jsonl" % number, [case.head(time, "b%02d" % number), *whole])
        case.write("rollout-a%02d.jsonl" % number, [case.head(time, "a%02d" % number), *first], "archived_sessions")


def forks(case):
    for number in range(10):
        time = START + timedelta(hours=8 + 20 * number)
        calls = case.calls(time, 14)
        parent = "parent-%02d" % number
        case.write("rollout-%s.jsonl" % parent, [case.head(time, parent), *case.lines(calls)])
        start = time + timedelta(hours=3)
        spawned = {"source": {"subagent": {"thread_spawn": {"parent_thread_id": parent, "depth": 1}}},
                   "thread_source": "subagent", "parent_thread_id": parent, "forked_from_id": parent}
        again = [(start + timedelta(milliseconds=5 * at), usage, total) for at, (_, usage, total) in enumerate(calls)]
        own = case.calls(start + timedelta(minutes=1), 6)
        total = calls[-1][2]
        case.write("rollout-fork-%02d.jsonl" % number, [
            case.head(start, "fork-%02d" % number, **spawned), case.head(start, parent), *case.lines(again, again=False),
            *case.lines([(at, usage, total + counted) for at, usage, counted in own])])
        case.write("rollout-fresh-%02d.jsonl" % number, [
            case.head(start, "fresh-%02d" % number, **spawned), *case.lines(case.calls(start + timedelta(minutes=2), 5), again=False)])


def first_times(case):
    for number in range(6):
        time = START + timedelta(hours=9 + 20 * number)
        calls = case.calls(time, 9)
        parent = "with-times-%02d" % number
        case.write("rollout-%s.jsonl" % parent, [case.head(time, parent), *case.lines(calls)])
        start = time + timedelta(minutes=30)
        own = case.calls(start + timedelta(minutes=1), 3)
        case.write("rollout-child-%02d.jsonl" % number, [
            case.head(start, "child-%02d" % number, parent_thread_id=parent,
                      source={"subagent": {"thread_spawn": {"parent_thread_id": parent}}}),
            *case.lines(calls), *case.lines([(at, usage, calls[-1][2] + counted) for at, usage, counted in own])])
    time = START + timedelta(hours=14)
    case.write("rollout-orphan.jsonl", [
        case.head(time + timedelta(hours=1), "orphan", parent_thread_id="gone",
                  source={"subagent": {"thread_spawn": {"parent_thread_id": "gone"}}}),
        *case.lines(case.calls(time, 4), again=False)])


def totals_only(case):
    for number in range(10):
        time = START + timedelta(hours=10 + 20 * number)
        calls = case.calls(time, 12)
        case.write("rollout-%02d.jsonl" % number, [
            case.head(time, "totals-%02d" % number), case.context(calls),
            *(case.count(at, None, total) for at, _, total in calls for _ in range(case.dice.choice((1, 2))))])


def damaged(case):
    time = START + timedelta(hours=11)
    calls = case.calls(time, 3)
    case.write("rollout-cut.jsonl", [case.head(time, "cut"), *case.lines(calls),
                                     "{\"timestamp\":\"2026-03-02T12:00:00.000Z\",\"type\":\"event_msg\",\"payload\":{\"ty"])
    more = dict(case.usage(), cached_input_tokens=90_000_000)
    case.write("rollout-more.jsonl", [case.head(time, "more"), case.count(time, more, more)])


def restarted(case):
    case.why = "a total that falls is the first of a new counter to Costwright, and nothing to ccusage"
    time = START + timedelta(hours=12)
    first, second = case.calls(time, 5), case.calls(time + timedelta(hours=1), 1)
    while second[0][1]["input_tokens"] >= first[-1][2]["input_tokens"]:
        second = case.calls(time + timedelta(hours=1), 1)
    case.write("rollout-restarted.jsonl", [
        case.head(time, "restarted"), case.context(first), *(case.count(at, None, total) for at, _, total in first + second)])
    case.expect(second[0][0], second[0][1], -1)


def told_again(case):
    case.why = "ccusage takes the first call of a sub-agent for history when its counts are told again a second later"
    for number in range(4):
        time = START + timedelta(hours=13 + 24 * number)
        calls = case.calls(time, 3)
        lines = case.lines(calls, again=False)
        first, usage, total = calls[0]
        lines.insert(3, case.count(first + timedelta(seconds=1), usage, total))
        case.write("rollout-told-%02d.jsonl" % number, [
            case.head(time, "told-%02d" % number, source={"subagent": {"thread_spawn": {"parent_thread_id": "gone"}}}), *lines])
        case.expect(first, usage, -1)


CASES = (sessions, resumed, forks, first_times, totals_only, damaged, restarted, told_again)

if __name__ == "__main__":
    compare.main(Case, CASES)
